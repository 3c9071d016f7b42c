#pragma once

#include "ledger/book.hpp"

namespace ledger {

/// Calls `visit(day, place)` for the entries a book remembers. Entries that say
/// several things are met several times; rates, plans and voids are not met.
template <class Visit>
void for_each_dated(const Book& book, Visit visit) {
    book.documents.for_each(
        [&](Id<Document>, const Document& document) { visit(document.date, document.place); });
    for (const auto& event : book.events) visit(event.date, event.place);
    for (const auto& assertion : book.assertions) visit(assertion.date, assertion.place);
    book.customers.for_each([&](Id<Customer>, const Customer& customer) {
        for (const auto& change : customer.changes) visit(change.from, change.place);
    });
}

}  // namespace ledger
