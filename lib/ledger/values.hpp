#pragma once

#include <optional>
#include <string_view>

#include "ledger/draft.hpp"

namespace ledger {

/// Reads the value of a key, or reports what is wrong with it against the entry at `place`.
std::optional<Terms> read_terms(Draft& draft, Place place, const Attribute& attribute);
std::optional<Date> read_day(Draft& draft, Place place, const Attribute& attribute);
std::optional<Rate> read_tax(Draft& draft, Place place, const Attribute& attribute);
std::optional<TaxMode> read_tax_mode(Draft& draft, Place place, const Attribute& attribute);
std::optional<Allocate> read_allocate(Draft& draft, Place place, const Attribute& attribute);
std::optional<Currency> read_currency(Draft& draft, Place place, const Attribute& attribute);
/// An amount in its own currency, or in `fallback` when it names none.
std::optional<Money> read_money(Draft& draft, Place place, const Attribute& attribute,
                                Currency fallback);

/// Checks the value of any key whose values have a form, and reports what is wrong.
void check_value(Draft& draft, Place place, const Attribute& attribute);

/// The rate of a percentage, or of a declared tax (`VAT13`); nothing when it is neither.
std::optional<Rate> tax_rate(const Book& book, std::string_view word);

/// The currency a code stands for, or reports `unknown-currency` at `span`; none then.
Currency resolve_currency(Draft& draft, Place place, std::string_view code, Span span);

/// What the value of a key means on a day, for values that were checked.
std::optional<Terms> terms_on(const Customer& customer, Date day);
Allocate allocate_on(const Book& book, const Customer& customer, Date day);
/// `10,000.00 EUR`, or `10,000.00` of a currency that goes without saying.
std::optional<Money> money_said(const Book& book, std::string_view text, Currency bare);

}  // namespace ledger
