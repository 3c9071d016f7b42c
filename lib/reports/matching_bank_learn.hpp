#pragma once

#include <span>
#include <string>
#include <vector>

#include "reports/matching_bank.hpp"

namespace reports {

/// Names of payers that a customer turned out to have.
struct LearntNames {
    Id<ledger::Customer> customer;
    Date day;                        // from which they hold
    std::vector<std::string> names;  // as the bank wrote them, commas turned into blanks
    std::string aka;                 // all names from that day on, those known before first
    std::size_t file = 0;            // of the line that told the first of them
    std::uint32_t line = 0;
};

/// Who unknown payers are whose receipts name documents and are certain for that: by customer, in
/// the order of the lines. Not learnt is a name that somebody has, or that paid for several
/// customers: it tells nothing.
std::vector<LearntNames> learnt_names(const ledger::Book& book, const BankImport& made);

}  // namespace reports
