#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "foreign/statement.hpp"
#include "settings/import.hpp"

namespace reports {

/// A file of a bank that was read, and its name.
struct BankSource {
    std::string name;
    const foreign::BankFile* file;
};

/// A line that moves money that may be a customer's.
struct BankMovement {
    const foreign::BankLine* line;
    std::size_t file;                   // place among the sources
    std::string identity;               // `ACCOUNT/ID`, what `bank:` says of its entry
    const settings::BankAccount* bank;  // of its account; null: none is declared
    Date day;                           // of its entry
};

/// What `via:` says of a receipt on an account: `bank` unless [bank.NAME] says otherwise.
std::string via_of(const settings::BankAccount* bank);

/// So many days may lie between a line and an entry by hand that is the same money.
inline constexpr Days clearing_days{5};

/// A line that cannot be imported, and the place of its file among the sources.
struct RejectedLine {
    std::size_t file;
    foreign::Reject reject;
};

/// What there is in files of banks to import.
struct BankMovements {
    std::vector<BankMovement> movements;  // in the order of the files
    std::vector<BankMovement> apart;      // booked lines that are no customer's money
    std::vector<RejectedLine> rejects;
    std::size_t others = 0;  // lines that are no customer's money, or not yet: `apart` and more
};

struct BankLineTerms {
    const settings::Import& import;
    const Currencies& currencies;
    bool advice = false;  // lines that a statement will repeat, too
    bool untied = false;  // statements that do not tie, too
};

/// Sorts out what is booked and moves money: not what is pending, neutral, of nought, or has words
/// of `skip`. Of a statement that does not tie nothing is taken; it is rejected as a whole.
BankMovements bank_movements(std::span<const BankSource> sources, const BankLineTerms& terms);

}  // namespace reports
