#pragma once

#include <string>
#include <vector>

#include "journal/compose.hpp"
#include "ledger/book.hpp"

namespace reports {

/// A declaration that cannot be billed, and why.
struct BillingFault {
    Place place;
    std::string words;
    std::string help;
};

struct Billing {
    std::vector<journal::SpokenEntry> sales;  // by day; of one day as declared, then orders
    std::vector<BillingFault> faults;
};

/// The sales that are due through a day and not yet in the book (matching.md
/// 6): of each `recurring`, and of the orders that are open, on their `due:`. A
/// sale that says `recur:ID/DAY` is not billed again, even when it is void;
/// `recur:ID` alone stands for the sale's own day. A number that is taken is a
/// fault.
Billing billing(const ledger::Book& book, const Sources& sources, Date until);

}  // namespace reports
