#include "reports/matching_reconcile_sides.hpp"

#include <algorithm>

#include "foreign/text.hpp"
#include "journal/read.hpp"
#include "ledger/reread.hpp"
#include "reports/matching_bank.hpp"

namespace reports {
namespace {

using journal::Kind;
using ledger::Book;
using ledger::Key;

using DocumentId = Id<ledger::Document>;

std::string value_of(const journal::Entry& entry, Key key) {
    const auto* said = entry.find(key);
    return said == nullptr ? std::string{} : said->value.str();
}

bool moves_money(Kind kind) {
    return kind == Kind::receipt || kind == Kind::recover || kind == Kind::refund;
}

/// What a document's own entry says went through a bank.
BookMovement movement_of(const Book& book, DocumentId id, const journal::Entry& entry) {
    const auto& document = book.documents[id];
    const auto minor = entry.amount.is_given()
                           ? scale(entry.amount.number, book.currencies.decimals(document.currency))
                           : document.amount;
    const auto amount = Money::from_minor(minor.value_or(document.amount), document.currency);
    auto via = value_of(entry, Key::via);
    return {id,
            entry.place,
            document.date,
            document.kind == Kind::refund ? -amount : amount,
            via.empty() ? via_of(nullptr) : std::move(via),
            foreign::unblanked(value_of(entry, Key::bank)),
            entry.title.str()};
}

/// Does an identity name a line of the account?
bool is_on(const std::string& identity, const std::string& account) {
    return identity.size() > account.size() && identity.starts_with(account) &&
           identity[account.size()] == '/';
}

bool names_any(const BookMovement& entry, const std::set<std::string>& accounts) {
    return std::ranges::any_of(
        accounts, [&](const std::string& account) { return is_on(entry.identity, account); });
}

/// Gathers the entries that may be of some line, in one pass over the book.
class Entries {
public:
    Entries(const Book& book, const Sources& texts, const ReconcileLines& lines)
        : book_{book}, lines_{lines} {
        take_voids(texts);
        Diagnostics unheard;
        journal::read_again(texts, unheard, [&](const journal::Entry& entry) { take(entry); });
        std::erase_if(found_, [&](const BookMovement& entry) { return is_replaced(entry); });
        std::ranges::sort(found_, {}, &BookMovement::place);
    }

    std::vector<BookMovement> take_all() { return std::move(found_); }

private:
    void take_voids(const Sources& texts) {
        ledger::Rereader words{texts};
        for (const auto& voiding : book_.voidings) {
            const auto& document = book_.documents[voiding.document];
            if (!moves_money(document.kind)) continue;
            auto entry = movement_of(book_, voiding.document, words.entry(document.place));
            if (!entry.identity.empty()) replaced_.try_emplace(entry.identity, false);
            identity_of_void_.emplace(voiding.document, entry.identity);
            const auto& written = words.entry(voiding.place);
            entry.place = voiding.place;
            entry.day = document.until;
            entry.amount = -entry.amount;
            entry.identity = foreign::unblanked(value_of(written, Key::bank));
            entry.title = written.title.str();
            keep(std::move(entry));
        }
    }

    void take(const journal::Entry& entry) {
        if (entry.faulty || !moves_money(entry.kind)) return;
        const auto id = book_.document_at(entry.place);
        if (id.is_none()) return;
        auto movement = movement_of(book_, id, entry);
        const auto voided = replaced_.find(movement.identity);
        if (voided != replaced_.end() && book_.documents[id].until == never) voided->second = true;
        keep(std::move(movement));
    }

    void keep(BookMovement entry) {
        const bool is_named = !entry.identity.empty() && lines_.has(entry.identity);
        const bool is_near =
            lines_.is_in_scope(entry, clearing_days) && !lines_.is_elsewhere(entry);
        if (is_named || is_near) found_.push_back(std::move(entry));
    }

    /// Is it void, or a void, while another entry stands for the same line?
    bool is_replaced(const BookMovement& entry) const {
        const auto identity = identity_of_void_.find(entry.document);
        if (identity == identity_of_void_.end()) return false;
        const auto replaced = replaced_.find(identity->second);
        return replaced != replaced_.end() && replaced->second;
    }

    const Book& book_;
    const ReconcileLines& lines_;
    std::vector<BookMovement> found_;
    std::map<DocumentId, std::string> identity_of_void_;  // of the documents that are void
    std::unordered_map<std::string, bool> replaced_;      // by such an identity
};

}  // namespace

void ReconcileLines::Scope::take(Date day, Currency currency) {
    from = std::min(from, day);
    to = std::max(to, day);
    if (std::ranges::find(currencies, currency) == currencies.end()) currencies.push_back(currency);
}

bool ReconcileLines::Scope::has(const BookMovement& entry, Days beyond) const {
    return from - beyond <= entry.day && entry.day <= to + beyond &&
           std::ranges::find(currencies, entry.amount.currency()) != currencies.end();
}

ReconcileLines::ReconcileLines(BankMovements found, const settings::Import& import) {
    for (const auto& bank : import.banks)
        if (!bank.account.empty()) own_.insert(foreign::unblanked(bank.account));
    for (auto& line : found.movements) add(std::move(line), true);
    for (auto& line : found.apart) add(std::move(line), false);
}

std::optional<std::size_t> ReconcileLines::find(const std::string& identity) const {
    const auto found = by_identity_.find(identity);
    return found == by_identity_.end() ? std::nullopt : std::optional{found->second};
}

bool ReconcileLines::is_in_scope(const BookMovement& entry, Days beyond) const {
    const auto scope = scopes_.find(entry.via);
    return scope != scopes_.end() && scope->second.has(entry, beyond);
}

bool ReconcileLines::is_elsewhere(const BookMovement& entry) const {
    return names_any(entry, own_) && !names_any(entry, compared_) && scopes_.at(entry.via).all_own;
}

bool ReconcileLines::may_be(const BookMovement& entry, std::size_t line) const {
    if (entry.identity.empty() || is_on(entry.identity, account_of_[line])) return true;
    if (names_any(entry, compared_)) return false;
    return all_[line].bank == nullptr || !names_any(entry, own_);
}

void ReconcileLines::add(BankMovement line, bool is_movement) {
    if (!by_identity_.try_emplace(line.identity, all_.size()).second) return;
    auto& scope = scopes_[via_of(line.bank)];
    scope.take(line.day, line.line->amount.currency());
    scope.all_own = scope.all_own && line.bank != nullptr;
    account_of_.push_back(foreign::unblanked(line.line->account));
    compared_.insert(account_of_.back());
    all_.push_back(std::move(line));
    is_movement_.push_back(is_movement);
}

std::vector<BookMovement> reconcile_entries(const Book& book, const Sources& texts,
                                            const ReconcileLines& lines) {
    return Entries{book, texts, lines}.take_all();
}

}  // namespace reports
