#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "base/check.hpp"
#include "base/currency.hpp"

__extension__ typedef __int128 i128;

/// An amount counted in the smallest unit of its currency: 12.50 EUR is 1250.
///
/// Records store 64 bits; figures are formed in 128, which no sum of records
/// can leave, so that a total is exact whatever the books hold.
class Money {
public:
    static constexpr Money from_minor(i128 minor, Currency currency) { return {minor, currency}; }
    static constexpr Money zero(Currency currency) { return {0, currency}; }

    constexpr i128 minor() const { return minor_; }
    constexpr Currency currency() const { return currency_; }
    constexpr bool is_zero() const { return minor_ == 0; }

    friend Money operator+(Money a, Money b) {
        check(a.currency_ == b.currency_);
        i128 sum = 0;
        check(!__builtin_add_overflow(a.minor_, b.minor_, &sum));
        return {sum, a.currency_};
    }
    friend Money operator-(Money a) { return {-a.minor_, a.currency_}; }
    friend Money operator-(Money a, Money b) { return a + -b; }
    friend constexpr bool operator==(Money, Money) = default;
    friend std::strong_ordering operator<=>(Money a, Money b) {
        check(a.currency_ == b.currency_);
        return a.minor_ <=> b.minor_;
    }

private:
    constexpr Money(i128 minor, Currency currency) : minor_{minor}, currency_{currency} {}

    i128 minor_;
    Currency currency_;
};

/// Tax, interest and discounts, in millionths: 9.25 % is Rate{92500}.
struct Rate {
    std::int32_t millionths = 0;

    static constexpr std::int32_t one = 1'000'000;

    friend constexpr auto operator<=>(Rate, Rate) = default;
};

/// A number as written: `mantissa` over ten to the power of `decimals`.
struct Decimal {
    std::int64_t mantissa = 0;
    std::uint8_t decimals = 0;

    friend constexpr bool operator==(Decimal, Decimal) = default;
};

enum class NumberError { empty, not_a_number, bad_grouping, decimal_comma, too_large };

/// Reads `-1,234.50`: an optional minus, digits with or without groups of
/// three, an optional fraction. Values beyond 64 bits are `too_large`.
tl::expected<Decimal, NumberError> parse_decimal(std::string_view text);

/// `numerator` / `denominator`, halves away from zero. The denominator is positive.
/// The only place a cent is ever rounded.
i128 divide_rounded(i128 numerator, i128 denominator);

/// `amount` times `rate`, rounded to the minor unit, halves away from zero.
Money share_of(Money amount, Rate rate);

/// Makes the parts of a split add up: what is missing to the whole goes to the
/// part that is largest in size (ties: the first). There is at least one.
void add_remainder(std::vector<i128>& parts, i128 whole);

inline constexpr int most_power = 18;
inline constexpr auto powers_of_ten = [] {
    std::array<std::int64_t, most_power + 1> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();
/// Ten to the power of `exponent`, from nought to `most_power`.
inline std::int64_t power_of_ten(int exponent) {
    check(exponent >= 0 && exponent <= most_power);
    return powers_of_ten[static_cast<std::size_t>(exponent)];
}

/// The decimal in minor units of a currency with `decimals`; nothing when it
/// has more decimals than that, or leaves 64 bits.
enum class ScaleError { too_many_decimals, too_large };
tl::expected<std::int64_t, ScaleError> scale(Decimal number, int decimals);
/// The same for what is asked of every entry: puts it into `minor`, or returns false.
inline bool scale_into(std::int64_t& minor, Decimal number, int decimals) {
    return number.decimals <= decimals &&
           !__builtin_mul_overflow(number.mantissa, power_of_ten(decimals - number.decimals),
                                   &minor);
}

/// Is an amount at least a number of its currency? Compared exactly, whatever decimals either has.
bool is_at_least(Money amount, Decimal least, const Currencies& currencies);

/// Plain digits: `-1234.50`. For machines.
std::string plain_digits(i128 minor, int decimals);
void append_plain_digits(std::string& out, i128 minor, int decimals);
/// Digits in groups of three: `-1,234.50`. For people.
std::string grouped_digits(i128 minor, int decimals);
/// `1,234.50 CNY`, as messages say it.
std::string to_string(Money amount, const Currencies& currencies);
/// The rate as a percentage without trailing zeros: `9.25%`.
std::string to_string(Rate rate);
/// Reads `13%`, with up to four decimals, from nought to 100,000 %.
std::optional<Rate> parse_percent(std::string_view text);
