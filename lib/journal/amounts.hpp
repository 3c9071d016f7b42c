#pragma once

#include <optional>

#include "journal/faults.hpp"
#include "journal/words.hpp"

namespace journal {

/// Decimals of quantities, unit prices and rates of exchange.
inline constexpr int finest_decimals = 6;

/// What an amount may be where it stands.
enum class Sign { positive, any };

/// Complains of a side of an exchange, or its rate, that is nothing or less.
void check_above_zero(Decimal number, std::string_view word, Writing writing);

/// Does the next word try to be an amount (or a number with a currency before it)?
bool looks_like_amount(const Words& words);

/// Takes the number and, when one follows, the currency. Reports what is wrong
/// and returns nothing when there is no amount; the words after it stay.
std::optional<Amount> take_amount(Words& words, Sign sign, Writing writing);

/// Takes a plain number: a quantity or an exchange rate, with up to 6 decimals.
std::optional<Decimal> take_number(Words& words, Writing writing);

/// Reads `13%` with up to four decimals; reports `bad-tax-rate` otherwise.
std::optional<Rate> take_percent(std::string_view word, Writing writing);

/// Reads a whole text as an amount, as the value of `limit:` or `price:`.
std::optional<Amount> parse_amount(std::string_view text);

}  // namespace journal
