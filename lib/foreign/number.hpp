#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "base/money.hpp"

namespace foreign {

/// How banks and programs write numbers: `1,234.50`, `1.234,50` where the decimal sign is a comma,
/// `1 234.50`, `+12.00`, `12.00-`, `(12.00)`, `¥12.00`, full-width digits. Groups are of three.
/// Nothing when it is no number, or has more than 18 digits.
std::optional<Decimal> read_number(std::string_view text, char decimal_sign = '.');

/// Does a number as written have the sign of some other currency than this one? `$` is that of any
/// dollar or peso.
bool has_foreign_sign(std::string_view text, std::string_view code);

/// Digits with one decimal sign, either of `.` and `,`, and no groups: `1234,5`, `-12.`, `.5`.
std::optional<Decimal> read_plain_number(std::string_view text);

enum class AmountError { too_many_decimals, too_large };

/// The number as an amount. Decimals beyond those of the currency may only be noughts.
tl::expected<Money, AmountError> amount_of(Decimal number, Currency currency,
                                           const Currencies& currencies);

/// Why a number as written is no amount in a currency, in words.
std::string words_of(AmountError error, std::string_view written, Currency currency,
                     const Currencies& currencies);

/// The currency a word stands for: `EUR`, `eur`, `RMB`, `人民币`, `US$`. None when there is none.
Currency currency_named(std::string_view word, const Currencies& currencies);

}  // namespace foreign
