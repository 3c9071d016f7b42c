#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// The credit limit in force on a day; without a currency of its own it is in the customer's.
std::optional<Money> limit_on(const Book& book, Id<Customer> customer, Date day);

/// The currency a customer is billed in: its own, else the book's.
Currency currency_on(const Book& book, Id<Customer> customer, Date day);

/// The terms of a sale that says none: the customer's on the day, else the book's; may be empty.
std::string agreed_terms_on(const Book& book, Id<Customer> customer, Date day);

/// By customer: the hold in force on a day, its place in Book::events. A
/// release of the same day does not lift it.
std::vector<std::optional<std::size_t>> holds_on(const Book& book, Date day);

/// Handed to an agency or to lawyers, until a `resolve` of its kind. In force on a day: the places
/// in Book::events of every `assign`, in order.
std::vector<std::size_t> assignments_on(const Book& book, Date day);

}  // namespace ledger
