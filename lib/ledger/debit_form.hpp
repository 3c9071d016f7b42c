#pragma once

#include <optional>

#include "ledger/book.hpp"

namespace ledger {

/// What an entry that charges a customer has to say, because it would be understood in another way
/// without it.
struct DebitForm {
    std::optional<Date> due;  // nothing: by the terms of the customer or the book
    bool is_untaxed = false;  // else a rate is inherited
    bool is_foreign = false;  // the currency
};

/// Of an entry of that day, in that currency.
DebitForm debit_form(const Book& book, Id<Customer> customer, Currency currency, Date day);

}  // namespace ledger
