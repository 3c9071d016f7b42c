#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// Folds the undated declarations into the book: currencies and taxes first,
/// then the book blocks, then customers, items, contracts and recurrings.
void declare(Draft& draft);

/// Hangs the `set` entries on their customers, by day.
void change_customers(Draft& draft);

/// The customer an entry names, or none after reporting `unknown-customer`.
Id<Customer> resolve_customer(Draft& draft, Place place, std::string_view id, Span span);

}  // namespace ledger
