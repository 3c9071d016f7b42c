#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// Gives every document its customer, currency, amount and due day: checks
/// totals and taxes against the lines, and the instalments against the total.
void resolve_documents(Draft& draft);

/// Indexes the documents by number; the second use of one is a fault.
void index_documents(Draft& draft);

/// A written amount in minor units of `currency`, or reports what is wrong at
/// the line it stands on. Lines are looked up by reading the entry again.
std::optional<std::int64_t> minor_units(Draft& draft, Place place, const WrittenAmount& amount,
                                        Currency currency, Span span);

/// The span of the amount on a body line.
Span line_amount_span(Draft& draft, Place place, std::size_t index);

}  // namespace ledger
