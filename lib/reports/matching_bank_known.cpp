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

bool is_on(const std::string& identity, std::string_view account) {
    const auto shown = foreign::unblanked(account);
    return identity.size() > shown.size() && identity.starts_with(shown) &&
           identity[shown.size()] == '/';
}

bool is_hashed(std::string_view identity) { return identity.find("/#") != identity.npos; }

/// Is it a name or account of the other side of a line?
bool is_side_of(const std::string& form, const foreign::BankLine& line) {
    return !form.empty() &&
           (form == name_form(line.payer) || form == name_form(line.payee) ||
            form == name_form(line.payer_account) || form == name_form(line.payee_account));
}

/// May they be of one payer? What is not said may be anybody's.
bool may_be_payer(const std::string& payer, const foreign::BankLine& line) {
    const auto form = name_form(payer);
    const bool is_unsaid = name_form(line.payer).empty() && name_form(line.payer_account).empty();
    return form.empty() || is_unsaid || is_side_of(form, line);
}

bool is_same_reference(const std::string& a, const std::string& b) {
    return !foreign::unblanked(a).empty() && foreign::unblanked(a) == foreign::unblanked(b);
}

}  // namespace

BankKnown::BankKnown(const Book& book, const Sources& texts, std::span<const BankSource> sources,
                     std::span<const BankMovement> movements)
    : book_{book}, sources_{sources} {
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
    receipts_[{receipt.amount.minor(), receipt.day}].push_back(std::move(receipt));
}

/// A file tells its own lines apart, and so do two of one format that name their lines alike.
bool BankKnown::tells_apart(const KnownReceipt& receipt, const BankMovement& movement) const {
    const bool alike = is_hashed(receipt.identity) == is_hashed(movement.identity);
    const auto& format = sources_[movement.file].file->format;
    return std::ranges::any_of(receipt.files, [&](std::size_t file) {
        return file == movement.file || (alike && sources_[file].file->format == format);
    });
}

const KnownReceipt* BankKnown::double_of(const BankMovement& movement,
                                         Id<Customer> customer) const {
    const auto& line = *movement.line;
    const auto may_be_it = [&](const KnownReceipt& receipt) {
        if (receipt.amount != line.amount) return false;
        const bool is_theirs = !customer.is_none() && receipt.customer == customer;
        if (receipt.identity.empty())
            return is_theirs && (receipt.via.empty() || receipt.via == via_of(movement.bank));
        return is_on(receipt.identity, line.account) && !tells_apart(receipt, movement) &&
               (is_theirs || may_be_payer(receipt.payer, line));
    };
    const auto receipts = receipts_.find({line.amount.minor(), movement.day});
    if (receipts == receipts_.end()) return nullptr;
    const auto found = std::ranges::find_if(receipts->second, may_be_it);
    return found == receipts->second.end() ? nullptr : &*found;
}

const KnownReceipt* BankKnown::reversed_by(const BankMovement& movement) const {
    const auto& line = *movement.line;
    const auto is_it = [&](const KnownReceipt& receipt) {
        const bool is_there =
            receipt.document.is_none() || book_.documents[receipt.document].until == never;
        const bool same_account = receipt.identity.empty() ? receipt.via == via_of(movement.bank)
                                                           : is_on(receipt.identity, line.account);
        return is_there && same_account && receipt.amount == -line.amount &&
               !receipt.number.empty() &&
               (is_same_reference(receipt.reference, line.reference) ||
                is_side_of(name_form(receipt.payer), line));
    };
    const auto amount = -line.amount.minor();
    const KnownReceipt* found = nullptr;
    for (auto day = receipts_.lower_bound({amount, always});
         day != receipts_.end() && day->first <= std::pair{amount, movement.day}; ++day)
        for (const auto& receipt : day->second) {
            if (!is_it(receipt)) continue;
            if (found != nullptr) return nullptr;
            found = &receipt;
        }
    return found;
}

}  // namespace reports
