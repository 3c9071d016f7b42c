#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "journal/entry.hpp"
#include "ledger/book.hpp"
#include "reports/matching_bank_lines.hpp"
#include "reports/matching_doubles.hpp"

namespace reports {

/// What is known of a line: nothing, that it is in the book, or that its id is there with another
/// day and another amount. Some banks give one id to many lines.
enum class BankStanding : std::uint8_t { fresh, here, reused };

/// What is known of the lines of some files: which are in the book, by `bank:`, and the receipts
/// of the same amounts. Takes one pass over the book's entries.
class BankKnown {
public:
    /// Keeps references to the book and the sources.
    BankKnown(const ledger::Book& book, const Sources& texts, std::span<const BankSource> sources,
              std::span<const BankMovement> movements);

    /// In the book, or taken before in this run.
    BankStanding standing(const BankMovement& movement) const;
    /// The identity of a line whose id is another's: by all that is printed of it.
    std::string own_identity(const BankMovement& movement) const;
    /// From now on its line is known.
    void take(const BankMovement& movement);
    void add(KnownReceipt receipt);

    /// The receipt that may be the same money as a credit, though it is not known as its line: of
    /// that account, day and amount, and of the same payer or customer, from a file of another
    /// format (formats shorten names); or of that amount and customer without any `bank:`, of that
    /// day or else the nearest within `clearing_days`. Null when there is none.
    const KnownReceipt* double_of(const BankMovement& movement,
                                  Id<ledger::Customer> customer) const {
        return doubles_.find(movement, customer);
    }
    /// The one receipt that a reversal takes back: of that account and amount, and with the same
    /// reference or payer. Null when there is none, or several.
    const KnownReceipt* reversed_by(const BankMovement& movement) const;

private:
    struct Line {
        std::vector<std::size_t> files;  // it is in
        bool is_taken = false;
        bool is_settled = false;                        // by an entry that is no receipt
        std::vector<std::pair<Date, i128>> receipts{};  // of it
    };
    void note_line(const std::string& identity, std::size_t file);
    void note_entry(const journal::Entry& entry);

    const ledger::Book& book_;
    std::unordered_map<std::string, Line> lines_;  // of this run, by identity
    std::set<i128> amounts_;                       // of this run

    // Receipts of such an amount, and where to look for them: a statement may hold one amount
    // thousands of times.
    using Receipts = std::vector<const KnownReceipt*>;
    std::deque<KnownReceipt> receipts_;
    KnownDoubles doubles_;
    std::map<std::pair<i128, std::string>, Receipts> by_payer_;      // by the form of its name
    std::map<std::pair<i128, std::string>, Receipts> by_reference_;  // without blanks
};

}  // namespace reports
