#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/book.hpp"
#include "reports/matching_bank_lines.hpp"

namespace reports {

/// How a line of a bank and an entry of the book stand to each other.
enum class ReconcileState {
    matched,
    missing_here,   // a line without an entry
    missing_there,  // an entry without a line
    amount,         // one line and one entry, of other amounts
    date,           // the same, of other days
    not_receipt,    // a line that is no customer's money: no difference of ours
};
inline constexpr std::array<std::string_view, 6> reconcile_states{
    "matched", "missing-here", "missing-there", "amount", "date", "not-receipt"};
constexpr std::string_view name_of(ReconcileState state) {
    return reconcile_states[static_cast<std::size_t>(state)];
}
constexpr bool differs(ReconcileState state) {
    return state != ReconcileState::matched && state != ReconcileState::not_receipt;
}

/// What the book says went through a bank: a receipt, a recovery or a refund; or the void of one,
/// which takes it back.
struct BookMovement {
    Id<ledger::Document> document;
    Place place;  // of the entry
    Date day{};
    Money amount = Money::zero(Currency::none());  // what came in is positive
    std::string via;
    std::string identity;  // its `bank:`; may be empty
    std::string title;
};

/// A line of a bank, an entry of the book, or both.
struct Reconciled {
    ReconcileState state;
    std::optional<BankMovement> line;
    std::optional<BookMovement> entry;

    Date day() const { return line ? line->day : entry->day; }
    Currency currency() const {
        return line ? line->line->amount.currency() : entry->amount.currency();
    }
};

struct ReconcileReport {
    std::vector<Reconciled> rows;  // by day of the line, else of the entry; then currency, names
    std::vector<RejectedLine> rejects;

    bool any_differs() const;
};

/// Holds lines against the entries of the same `via:` (`bank` where an entry says none) and
/// currency from the first to the last day of the lines: by identity, then day and amount, then
/// amount within `clearing_days`, where only one fits either way. A receipt that is void counts,
/// and its void on its day; not where another entry stands for the same line instead, nor where
/// neither of the two has a line.
ReconcileReport reconcile(const ledger::Book& book, const Sources& texts,
                          std::span<const BankSource> sources, const BankLineTerms& terms);

}  // namespace reports
