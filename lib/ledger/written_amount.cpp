#include "ledger/written_amount.hpp"

#include <fmt/format.h>

#include "ledger/shared_rules.hpp"
#include "ledger/values.hpp"

namespace ledger {

void complain_amount(Draft& draft, Place place, const WrittenAmount& amount, Currency currency,
                     Span span) {
    const auto& currencies = draft.book.currencies;
    const auto& code = draft.facts.codes[amount.code];
    if (amount.code != 0 && currencies.find(code).is_none()) {
        resolve_currency(draft, place, code, span);
    } else if (amount.code != 0 && currencies.find(code) != currency) {
        draft.complain(
            place, currency_mismatch,
            fmt::format("this amount is in {}, the entry in {}", code, currencies.code(currency)),
            {{span, code}},
            {help("an entry is in one currency; write a second entry for the other")});
    } else if (amount.decimals <= currencies.decimals(currency)) {
        draft.complain(place, amount_too_large, "amount is too large for this tool",
                       {{span, "over 92,233,720,368,547,758.07"}},
                       {help("is a comma or a point missing?")});
    } else {
        draft.complain(
            place, too_many_decimals,
            fmt::format("{} has {} decimals, this amount has {}", currencies.code(currency),
                        currencies.decimals(currency), amount.decimals),
            {{span, ""}},
            {help("round it, or, if it is a unit price, write it after `@`, where 6 "
                  "decimals are allowed")});
    }
}

Span line_amount_span(Draft& draft, Place place, std::size_t index) {
    const auto& entry = draft.reread(place);
    if (index >= entry.lines.size()) return draft.number_of(place);
    const auto& line = entry.lines[index];
    return entry.span(line.amount.is_given() ? line.amount.text : line.text);
}

}  // namespace ledger
