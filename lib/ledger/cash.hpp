#pragma once

#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// Cash that settled an instalment. Its day is the later of the receipt's and
/// the document's, whatever day the one was set against the other; credit
/// notes, discounts and write-offs are no payment behaviour.
struct CashPart {
    Id<Document> document;
    Id<Document> receipt;
    Date settled;
    Date due;
    i128 amount;                 // in the document's currency
    std::uint32_t instalment{};  // from 0, a place in the `due_lines` of the document
};

/// The cash in force on `as_of`, net of what was taken back, by document, then day.
std::vector<CashPart> cash_parts(const Book& book, Date as_of);

/// The same with what credit notes and opening credits settled, whose day is found alike.
std::vector<CashPart> settled_parts(const Book& book, Date as_of);

/// The cash of documents that have a schedule. Of all others the allocations say as much: they
/// are due on one day.
std::vector<CashPart> cash_parts_in_instalments(const Book& book, Date as_of);

/// How a customer pays in one currency: sums over cash, to be divided by `amount`.
struct Habit {
    i128 amount = 0;
    i128 days_to_pay = 0;  // amount times days from the document's date
    i128 days_late = 0;    // amount times days late, an early payment counting as 0
};

/// The habit of a customer, over cash settled in the year that ends on `as_of`.
Habit habit(const Book& book, const std::vector<CashPart>& cash, Id<Customer> customer,
            Currency currency, Date as_of);

}  // namespace ledger
