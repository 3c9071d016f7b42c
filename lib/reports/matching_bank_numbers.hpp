#pragma once

#include <string>
#include <unordered_set>

#include "ledger/book.hpp"
#include "settings/import.hpp"

namespace reports {

/// Numbers of entries for lines of banks. They follow from what a line is known by and nothing
/// else, so that branches agree; only where a number is taken by something else, in the book or
/// before in the run, it gets more digits of the hash.
class BankNumbers {
public:
    /// Keeps a reference to the book.
    explicit BankNumbers(const ledger::Book& book) : book_{book} {}

    std::string next(const settings::BankAccount* bank, Date day, const std::string& identity);

private:
    bool is_free(const std::string& number) const;

    const ledger::Book& book_;
    std::unordered_set<std::string> taken_;
};

}  // namespace reports
