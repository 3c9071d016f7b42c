#include "reports/book_diff.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "journal/words.hpp"
#include "journal/written.hpp"
#include "ledger/currency_use.hpp"
#include "ledger/open_items.hpp"

namespace reports {
namespace {

using journal::CurrencyUse;
using journal::Entry;
using ledger::Book;
using ledger::Document;

std::string head_of(const Entry& entry) {
    return std::string{
        journal::without_comment(entry.text.substr(0, entry.text.find_first_of("\r\n")))};
}

void describe(const Entry& entry, EntryDiff& diff) {
    const auto& shape = journal::shape_of(entry.kind);
    if (shape.dated) diff.date = entry.date;
    diff.kind = entry.kind_word;
    diff.customer = entry.customer.str();
    diff.number = entry.number.str();
}

auto order_of(const EntryDiff& diff) {
    return std::tie(diff.date, diff.kind, diff.customer, diff.number);
}

/// Who has which balance in which currency, of the documents that are worth something.
using Balances = std::map<std::tuple<std::string, std::string, std::string>, BalanceDiff>;

BalanceDiff& balance_of(Balances& balances, const Book& book, const Document& document,
                        const std::string& number) {
    const auto& customer = book.customers[document.customer].id;
    const std::string currency{book.currencies.code(document.currency)};
    const auto decimals = book.currencies.decimals(document.currency);
    const BalanceDiff none{customer, number, currency, decimals};
    return balances.try_emplace({customer, number, currency}, none).first->second;
}

/// Adds what is owed at the end of a day to one side of the balances.
void add_owed(const Book& book, const BookDiffQuery& query, i128 BalanceDiff::*side,
              Balances& balances) {
    const auto open = ledger::open_amounts(book, query.as_of);
    const auto add = [&](Id<Document> id) {
        const auto& document = book.documents[id];
        const auto number = query.document.empty() ? std::string{} : book.number_of(id);
        if (number != query.document) return;
        auto& balance = balance_of(balances, book, document, number);
        balance.*side += document.is_debit() ? open[id.index] : -i128{open[id.index]};
    };
    ledger::for_each_worth(book, open, [](ledger::Ids) {}, add);
}

}  // namespace

std::string_view name_of(EntryState state) {
    constexpr std::string_view names[] = {"missing", "added", "changed"};
    return names[static_cast<std::size_t>(state)];
}

std::vector<BalanceDiff> balance_diffs(const Book& before, const Book& now,
                                       const BookDiffQuery& query) {
    Balances balances;
    add_owed(before, query, &BalanceDiff::before, balances);
    add_owed(now, query, &BalanceDiff::now, balances);
    std::vector<BalanceDiff> diffs;
    for (auto& [key, balance] : balances)
        if (balance.before != balance.now) diffs.push_back(std::move(balance));
    return diffs;
}

std::vector<EntryDiff> entry_diffs(const std::vector<Changed<journal::EntryVersion>>& changes,
                                   const Sources& before, const CurrencyUse& use_before,
                                   const Sources& now, const CurrencyUse& use_now) {
    std::vector<EntryDiff> diffs;
    for (const auto& change : changes) {
        auto& diff = diffs.emplace_back();
        diff.state = !change.now      ? EntryState::missing
                     : !change.before ? EntryState::added
                                      : EntryState::changed;
        std::optional<Entry> old;
        if (change.before) {
            diff.place_before = change.before->place;
            old = journal::written_at(before, change.before->place);
            diff.before = head_of(*old);
            describe(*old, diff);
        }
        if (!change.now) continue;
        diff.place_now = change.now->place;
        const auto entry = journal::written_at(now, change.now->place);
        diff.now = head_of(entry);
        describe(entry, diff);
        if (old) diff.fields = journal::differences(*old, use_before, entry, use_now);
    }
    std::ranges::stable_sort(diffs, {}, order_of);
    return diffs;
}

BookDiff book_diff(const BookVersion& before, const BookVersion& now, BookDiffQuery query) {
    const auto of = [&](const BookVersion& version, const CurrencyUse& use) {
        if (query.document.empty()) return journal::versions_in(version.sources, use);
        const auto is_number = [&](std::string_view number) {
            return !version.book.find_document(number).is_none();
        };
        return journal::versions_naming(version.sources, use, query.document, is_number);
    };
    const auto use_before = ledger::currency_use(before.book);
    const auto use_now = ledger::currency_use(now.book);
    const auto changes = journal::changes_between(of(before, use_before), of(now, use_now));
    BookDiff diff{std::move(query), {}, {}};
    diff.entries = entry_diffs(changes, before.sources, use_before, now.sources, use_now);
    diff.balances = balance_diffs(before.book, now.book, diff.query);
    return diff;
}

}  // namespace reports
