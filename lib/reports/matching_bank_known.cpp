#include "reports/matching_bank_known.hpp"

#include <algorithm>

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

bool has_said(const std::vector<std::string>& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

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
        auto& formats = lines_[movement.identity].formats;
        const auto& format = sources_[movement.file].file->format;
        if (!has_said(formats, format)) formats.push_back(format);
        const auto amount = movement.line->amount.minor();
        amounts_.insert(amount < 0 ? -amount : amount);
    }
    if (movements.empty()) return;
    Diagnostics unheard;
    journal::read_again(texts, unheard, [&](const journal::Entry& entry) { note_entry(entry); });
}

void BankKnown::note_entry(const journal::Entry& entry) {
    const auto identity = foreign::unblanked(value_of(entry, Key::bank));
    std::vector<std::string> formats;
    if (const auto line = lines_.find(identity); !identity.empty() && line != lines_.end()) {
        line->second.is_taken = true;
        formats = line->second.formats;
    }
    if (entry.kind != journal::Kind::receipt || entry.faulty) return;
    const auto id = book_.document_at(entry.place);
    if (id.is_none()) return;
    const auto& document = book_.documents[id];
    const auto minor = scale(entry.amount.number, book_.currencies.decimals(document.currency));
    if (!minor || !amounts_.contains(*minor)) return;
    add({book_.number_of(id), identity, id, document.customer, document.date,
         Money::from_minor(*minor, document.currency), value_of(entry, Key::payer),
         value_of(entry, Key::ref), value_of(entry, Key::via), std::move(formats)});
}

bool BankKnown::has(const BankMovement& movement) const {
    return lines_.at(movement.identity).is_taken;
}

void BankKnown::take(const BankMovement& movement) { lines_.at(movement.identity).is_taken = true; }

void BankKnown::add(KnownReceipt receipt) {
    receipts_[{receipt.amount.minor(), receipt.day}].push_back(std::move(receipt));
}

const KnownReceipt* BankKnown::double_of(const BankMovement& movement,
                                         Id<Customer> customer) const {
    const auto& line = *movement.line;
    const auto& format = sources_[movement.file].file->format;
    const auto may_be_it = [&](const KnownReceipt& receipt) {
        if (receipt.amount != line.amount) return false;
        const bool is_theirs = !customer.is_none() && receipt.customer == customer;
        if (receipt.identity.empty())
            return is_theirs && (receipt.via.empty() || receipt.via == via_of(movement.bank));
        return is_on(receipt.identity, line.account) && !has_said(receipt.formats, format) &&
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
