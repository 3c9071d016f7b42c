#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// Ends the documents that are voided, from the day of their void. Before
/// anything refers to them.
void resolve_voids(Draft& draft);

/// apply, unapply, refund and recover: money moved between documents.
void resolve_transfers(Draft& draft);

/// dispute, resolve, promise, rate, notes, reminders and all other events.
void resolve_events(Draft& draft);

/// Reads a remembered amount in the currency it names, else in `fallback`;
/// judges a bare amount against the customer's currency.
std::optional<Money> entry_money(Draft& draft, const Remembered& entry, Id<Customer> customer);

/// Is the amount an entry says of a document in the document's currency? Reports when it is not.
bool check_currency(Draft& draft, const Remembered& entry, Money amount, Id<Document> id);

/// The attribute an entry cannot do without, or null after reporting `missing-key`.
const Attribute* require(Draft& draft, const Remembered& entry, Key key);

}  // namespace ledger
