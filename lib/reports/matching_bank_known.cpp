#include "reports/matching_bank_known.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "foreign/identity.hpp"
#include "foreign/text.hpp"
#include "journal/read.hpp"
#include "reports/matching_names.hpp"

namespace reports {

using ledger::Book;
using ledger::Customer;
using ledger::Document;
using ledger::Key;

namespace {

std::string value_of(const journal::Entry& entry, Key key) {
    const auto* said = entry.find(key);
    return said == nullptr ? std::string{} : said->value.str();
}

}  // namespace

BankKnown::BankKnown(const Book& book, const Sources& texts, std::span<const BankSource> sources,
                     std::span<const BankMovement> movements)
    : book_{book}, doubles_{sources} {
    for (const auto& movement : movements) {
        note_line(movement.identity, movement.file);
        if (!is_hashed(movement.identity)) note_line(own_identity(movement), movement.file);
        const auto amount = movement.line->amount.minor();
        amounts_.insert(amount < 0 ? -amount : amount);
    }
    if (movements.empty()) return;
    Diagnostics unheard;
    journal::read_again(texts, unheard, [&](const journal::Entry& entry) { note_entry(entry); });
}

void BankKnown::note_line(const std::string& identity, std::size_t file) {
    auto& files = lines_[identity].files;
    if (files.empty() || files.back() != file) files.push_back(file);
}

std::string BankKnown::own_identity(const BankMovement& movement) const {
    return fmt::format("{}/#{}", foreign::unblanked(movement.line->account),
                       foreign::line_hash(*movement.line, 1, book_.currencies));
}

void BankKnown::note_entry(const journal::Entry& entry) {
    const auto identity = foreign::unblanked(value_of(entry, Key::bank));
    const auto line = identity.empty() ? lines_.end() : lines_.find(identity);
    const bool is_known = line != lines_.end();
    if (is_known) line->second.is_taken = true;
    const bool is_receipt = entry.kind == journal::Kind::receipt && !entry.faulty;
    const auto id = is_receipt ? book_.document_at(entry.place) : Id<Document>::none();
    if (id.is_none()) {
        if (is_known) line->second.is_settled = true;
        return;
    }
    const auto& document = book_.documents[id];
    const auto minor = scale(entry.amount.number, book_.currencies.decimals(document.currency));
    if (!minor) return;
    if (is_known) line->second.receipts.emplace_back(document.date, *minor);
    if (!amounts_.contains(*minor)) return;
    add({book_.number_of(id), identity, id, document.customer, document.date,
         Money::from_minor(*minor, document.currency), value_of(entry, Key::payer),
         value_of(entry, Key::ref), value_of(entry, Key::via),
         is_known ? line->second.files : std::vector<std::size_t>{}});
}

BankStanding BankKnown::standing(const BankMovement& movement) const {
    const auto& line = lines_.at(movement.identity);
    if (!line.is_taken) return BankStanding::fresh;
    const auto minor = movement.line->amount.minor();
    const auto may_be_it = [&](const std::pair<Date, i128>& receipt) {
        return receipt.first == movement.day || receipt.second == (minor < 0 ? -minor : minor);
    };
    const bool is_it = line.is_settled || line.receipts.empty() || is_hashed(movement.identity) ||
                       std::ranges::any_of(line.receipts, may_be_it);
    return is_it ? BankStanding::here : BankStanding::reused;
}

void BankKnown::take(const BankMovement& movement) {
    auto& line = lines_.at(movement.identity);
    const auto minor = movement.line->amount.minor();
    line.is_taken = true;
    line.receipts.emplace_back(movement.day, minor < 0 ? -minor : minor);
}

void BankKnown::add(KnownReceipt receipt) {
    const auto& kept = receipts_.emplace_back(std::move(receipt));
    const auto amount = kept.amount.minor();
    doubles_.add(kept);
    if (auto form = name_form(kept.payer); !form.empty())
        by_payer_[{amount, std::move(form)}].push_back(&kept);
    if (auto reference = foreign::unblanked(kept.reference); !reference.empty())
        by_reference_[{amount, std::move(reference)}].push_back(&kept);
}

const KnownReceipt* BankKnown::reversed_by(const BankMovement& movement) const {
    const auto& line = *movement.line;
    const auto amount = -line.amount.minor();
    const auto account = foreign::unblanked(line.account);
    const auto via = via_of(movement.bank);
    const auto is_it = [&](const KnownReceipt& receipt) {
        const bool is_there =
            receipt.document.is_none() || book_.documents[receipt.document].until == never;
        const bool same_account =
            receipt.identity.empty() ? receipt.via == via : is_on(receipt.identity, account);
        return is_there && same_account && receipt.amount == -line.amount &&
               receipt.day <= movement.day && !receipt.number.empty();
    };
    std::set<const KnownReceipt*> found;
    const auto look_in = [&](const auto& receipts, std::string word) {
        const auto all = receipts.find({amount, std::move(word)});
        if (all == receipts.end()) return;
        for (const auto* receipt : all->second)
            if (found.size() < 2 && is_it(*receipt)) found.insert(receipt);
    };
    look_in(by_reference_, foreign::unblanked(line.reference));
    for (const auto* name : {&line.payer, &line.payee, &line.payer_account, &line.payee_account})
        look_in(by_payer_, name_form(*name));
    return found.size() == 1 ? *found.begin() : nullptr;
}

}  // namespace reports
