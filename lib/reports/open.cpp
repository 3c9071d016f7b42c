#include "reports/open.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>

#include "ledger/buckets.hpp"
#include "ledger/grouping.hpp"
#include "ledger/open_items.hpp"
#include "ledger/tie_out.hpp"

namespace reports {
namespace {

using journal::Kind;
using ledger::Book;
using ledger::Document;
using ledger::Groups;
using ledger::OpenItem;

Status status_of(std::span<const OpenItem> items, Money open, Money gross, Date as_of) {
    const auto is_disputed = [](const OpenItem& item) { return item.disputed != 0; };
    const auto is_late = [&](const OpenItem& item) { return ledger::is_overdue(item.due, as_of); };
    if (std::ranges::any_of(items, is_disputed)) return Status::disputed;
    if (std::ranges::any_of(items, is_late)) return Status::overdue;
    return open < gross ? Status::partial : Status::open;
}

/// A document with open instalments, in order of their due days.
OpenDocument from_items(const Book& book, std::span<const OpenItem> items, Date as_of) {
    const auto id = items.front().document;
    const auto& document = book.documents[id];
    auto open = Money::zero(document.currency);
    for (const auto& item : items) open = open + Money::from_minor(item.open, document.currency);
    const auto gross = Money::from_minor(document.amount, document.currency);
    return {id, items.front().due, gross, open, status_of(items, open, gross, as_of)};
}

OpenDocument from_source(const Book& book, const ledger::OnAccount& source) {
    const auto& document = book.documents[source.source];
    return {source.source, std::nullopt, -Money::from_minor(document.amount, document.currency),
            -Money::from_minor(source.left, document.currency), Status::on_account};
}

std::vector<OpenDocument> open_documents(const Book& book, Date as_of) {
    const auto now = ledger::position(book, as_of);
    std::vector<OpenDocument> found;
    for (auto first = now.items.begin(); first != now.items.end();) {
        const auto last = std::find_if(first, now.items.end(), [&](const OpenItem& item) {
            return item.document != first->document;
        });
        found.push_back(from_items(book, {first, last}, as_of));
        first = last;
    }
    for (const auto& source : now.on_account) found.push_back(from_source(book, source));
    return found;
}

/// What of each document was settled in other ways than by money, by document.
struct Settled {
    std::vector<std::int64_t> written_off;
    std::vector<std::int64_t> credited;
};

Settled settled(const Book& book, Date as_of) {
    Settled sums{std::vector<std::int64_t>(book.documents.size()),
                 std::vector<std::int64_t>(book.documents.size())};
    for (const auto& allocation : book.allocations) {
        if (!allocation.in_force(as_of)) continue;
        const auto kind = book.documents[allocation.source].kind;
        if (kind == Kind::writeoff) sums.written_off[allocation.target.index] += allocation.amount;
        if (kind == Kind::credit) sums.credited[allocation.target.index] += allocation.amount;
    }
    return sums;
}

Status closed_status(const Document& document, Id<Document> id, const Settled& sums, Date as_of) {
    if (!document.exists_on(as_of)) return Status::void_;
    if (sums.written_off[id.index] != 0) return Status::written_off;
    const bool by_credit_notes = document.amount != 0 && sums.credited[id.index] == document.amount;
    return by_credit_notes ? Status::credited : Status::paid;
}

/// Documents of which nothing is open: settled debit documents, and void ones.
void add_closed(const Book& book, Date as_of, std::vector<OpenDocument>& found) {
    const auto sums = settled(book, as_of);
    std::vector<bool> known(book.documents.size());
    for (const auto& document : found) known[document.document.index] = true;
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (known[id.index] || document.date > as_of) return;
        if (!document.is_debit() && !document.is_source()) return;
        const auto status = closed_status(document, id, sums, as_of);
        if (document.is_source() && status != Status::void_) return;
        const auto gross = Money::from_minor(document.amount, document.currency);
        found.push_back({id, document.is_debit() ? std::optional{document.due} : std::nullopt,
                         document.is_debit() ? gross : -gross, Money::zero(document.currency),
                         status});
    });
}

bool is_asked_for(const Book& book, const OpenQuery& query, const OpenDocument& row) {
    const auto any = [](const auto& wanted, auto value) {
        return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
    };
    return any(query.statuses, row.status) && any(query.kinds, book.documents[row.document].kind);
}

void sort_documents(const Book& book, std::vector<OpenDocument>& documents) {
    struct Keyed {
        std::string_view customer;
        Date due;
        std::string number;
        OpenDocument row;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(documents.size());
    for (const auto& row : documents)
        keyed.push_back({book.customers[book.documents[row.document].customer].id,
                         row.due.value_or(never), book.number_of(row.document), row});
    std::ranges::sort(keyed, {}, [](const Keyed& key) {
        return std::tie(key.customer, key.due, key.number, key.row.document);
    });
    std::ranges::transform(keyed, documents.begin(), &Keyed::row);
}

std::vector<Money> totals_of(const Book& book, const std::vector<OpenDocument>& documents) {
    std::map<std::string_view, Money> sums;
    for (const auto& row : documents) {
        const auto code = book.currencies.code(row.open.currency());
        auto& sum = sums.try_emplace(code, Money::zero(row.open.currency())).first->second;
        sum = sum + row.open;
    }
    std::vector<Money> totals;
    for (const auto& [code, sum] : sums) totals.push_back(sum);
    return totals;
}

}  // namespace

OpenReport open(const Book& book, OpenQuery query) {
    OpenReport report{std::move(query), {}, {}};
    const auto& asked = report.query;
    const ledger::Grouping by_customer;
    Groups groups{book, asked.selection, by_customer, asked.as_of};
    auto& documents = report.documents;
    documents = open_documents(book, asked.as_of);
    if (asked.all) add_closed(book, asked.as_of, documents);
    std::erase_if(documents,
                  [&](const auto& row) { return groups.of(row.document) == Groups::none; });
    ledger::tie_out(book, groups, asked.as_of, ledger::open_amounts(book, asked.as_of),
                    totals_of(book, documents));
    std::erase_if(documents, [&](const auto& row) { return !is_asked_for(book, asked, row); });
    sort_documents(book, documents);
    report.totals = totals_of(book, documents);
    return report;
}

}  // namespace reports
