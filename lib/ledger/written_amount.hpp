#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// Puts a written amount in minor units of `currency` into `minor`; false when something is wrong
/// with it.
inline bool take_minor_units(std::int64_t& minor, const Draft& draft, const WrittenAmount& amount,
                             Currency currency) {
    const auto& currencies = draft.book.currencies;
    if (amount.code != 0 && currencies.find(draft.facts.codes[amount.code]) != currency)
        return false;
    return scale_into(minor, amount.number(), currencies.decimals(currency));
}
/// Reports what is wrong with such an amount.
void complain_amount(Draft& draft, Place place, const WrittenAmount& amount, Currency currency,
                     Span span);

/// A written amount in minor units of `currency`, or reports what is wrong with it. `where` gives
/// the span of the message: lines are found by reading the entry again, so only then.
template <class Where>
std::optional<std::int64_t> minor_units(Draft& draft, Place place, const WrittenAmount& amount,
                                        Currency currency, Where where) {
    std::int64_t minor = 0;
    if (take_minor_units(minor, draft, amount, currency)) return minor;
    complain_amount(draft, place, amount, currency, where());
    return std::nullopt;
}

/// The span of the amount on a body line.
Span line_amount_span(Draft& draft, Place place, std::size_t index);

}  // namespace ledger
