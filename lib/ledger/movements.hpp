#pragma once

#include <functional>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// What a movement of a customer's account is, for reports that tell them apart.
enum class Movement : std::uint8_t {
    opening,   // open, open-credit
    invoiced,  // sale, debit
    received,  // receipt: amount, fees and withheld
    credited,  // credit note
    discount,  // taken with an allocation
    written_off,
    refunded,
    voided,       // the reverse of any of these, from the day of the void
    transferred,  // money allocated across customers or currencies, and its way back
    recovered,    // changes nothing; shown with both sides
};

/// One change of what a customer owes. The sum of all up to a day is the balance.
struct AccountMovement {
    Movement movement;
    Date date{};
    Id<Customer> customer;
    Currency currency;
    i128 amount = 0;         // positive: owes more
    Id<Document> document;   // whose number the line shows
    Id<Document> moved;      // of which more or less is open, or left on account
    Kind kind = Kind::sale;  // of the entry that moved it: `void` for voids
    Place place;
};

/// Every movement of the book, in no particular order. Movements that a later
/// void reverses are there twice, once with each sign, and so are recoveries,
/// which reinstate a debt and pay it.
std::vector<AccountMovement> movements(const Book& book);
/// Those of some customers.
std::vector<AccountMovement> movements(const Book& book,
                                       const std::function<bool(Id<Customer>)>& wanted);

}  // namespace ledger
