#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// A written amount in minor units of `currency`; nothing when something is wrong with it.
std::optional<std::int64_t> sound_minor_units(const Draft& draft, const WrittenAmount& amount,
                                              Currency currency);
/// Reports what is wrong with such an amount.
void complain_amount(Draft& draft, Place place, const WrittenAmount& amount, Currency currency,
                     Span span);

/// A written amount in minor units of `currency`, or reports what is wrong with it. `where` gives
/// the span of the message: lines are found by reading the entry again, so only then.
template <class Where>
std::optional<std::int64_t> minor_units(Draft& draft, Place place, const WrittenAmount& amount,
                                        Currency currency, Where where) {
    const auto minor = sound_minor_units(draft, amount, currency);
    if (!minor) complain_amount(draft, place, amount, currency, where());
    return minor;
}

/// The span of the amount on a body line.
Span line_amount_span(Draft& draft, Place place, std::size_t index);

}  // namespace ledger
