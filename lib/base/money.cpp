#include "base/money.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// What is wrong with a text whose shape is not that of a number.
NumberError fault_of(std::string_view text) {
    if (text.empty()) return NumberError::empty;
    const auto comma = text.rfind(',');
    const auto point = text.find('.');
    const bool number_like = std::ranges::all_of(
        text, [](char c) { return is_digit(c) || c == ',' || c == '.' || c == '-'; });
    if (!number_like || text == "-") return NumberError::not_a_number;
    if (comma != std::string_view::npos && point != std::string_view::npos && point < comma)
        return NumberError::decimal_comma;
    if (comma != std::string_view::npos) return NumberError::bad_grouping;
    return NumberError::not_a_number;
}

/// Appends `digits` to the mantissa; false when 64 bits are left.
bool append(std::int64_t& mantissa, std::string_view digits) {
    for (const char c : digits) {
        if (__builtin_mul_overflow(mantissa, 10, &mantissa)) return false;
        if (__builtin_add_overflow(mantissa, c - '0', &mantissa)) return false;
    }
    return true;
}

/// Length of the run of digits at the start of `text`.
std::size_t digit_run(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) ++length;
    return length;
}

/// In 64 bits, where both fit, a division is many times faster than in 128.
template <class Integer>
Integer rounded_quotient(Integer numerator, Integer denominator) {
    const Integer quotient = numerator / denominator;
    const Integer rest = numerator % denominator;
    const Integer distance = rest < 0 ? -rest : rest;
    if (distance < denominator - distance) return quotient;
    return numerator < 0 ? quotient - 1 : quotient + 1;
}

/// `digits` with the point before the last `places` of them, zeros where there are fewer.
void append_with_point(std::string& out, std::string_view digits, std::size_t places) {
    std::array<char, 64> text;  // 39 digits are most in 128 bits
    auto* end = text.data();
    const auto whole = digits.size() > places ? digits.size() - places : 0;
    if (whole == 0) *end++ = '0';
    end = std::ranges::copy(digits.substr(0, whole), end).out;
    if (places > 0) {
        *end++ = '.';
        end = std::fill_n(end, places - (digits.size() - whole), '0');
        end = std::ranges::copy(digits.substr(whole), end).out;
    }
    out.append(text.data(), end);
}

}  // namespace

tl::expected<Decimal, NumberError> parse_decimal(std::string_view text) {
    auto rest = text;
    const bool negative = !rest.empty() && rest[0] == '-';
    if (negative) rest.remove_prefix(1);
    Decimal number;
    bool fits = true;
    const auto whole = digit_run(rest);
    if (whole == 0) return tl::unexpected{fault_of(text)};
    fits = append(number.mantissa, rest.substr(0, whole)) && fits;
    rest.remove_prefix(whole);
    const bool grouped = !rest.empty() && rest[0] == ',';
    if (grouped && whole > 3) return tl::unexpected{fault_of(text)};
    while (!rest.empty() && rest[0] == ',') {
        if (digit_run(rest.substr(1)) != 3) return tl::unexpected{fault_of(text)};
        fits = fits && append(number.mantissa, rest.substr(1, 3));
        rest.remove_prefix(4);
    }
    if (!rest.empty() && rest[0] == '.') {
        const auto fraction = digit_run(rest.substr(1));
        if (fraction == 0 || fraction + 1 != rest.size()) return tl::unexpected{fault_of(text)};
        fits = fits && fraction <= 18 && append(number.mantissa, rest.substr(1, fraction));
        number.decimals = static_cast<std::uint8_t>(std::min<std::size_t>(fraction, 255));
        rest = {};
    }
    if (!rest.empty()) return tl::unexpected{fault_of(text)};
    if (!fits) return tl::unexpected{NumberError::too_large};
    if (negative) number.mantissa = -number.mantissa;
    return number;
}

i128 divide_rounded(i128 numerator, i128 denominator) {
    check(denominator > 0);
    const auto small_numerator = static_cast<std::int64_t>(numerator);
    const auto small_denominator = static_cast<std::int64_t>(denominator);
    if (small_numerator == numerator && small_denominator == denominator)
        return rounded_quotient(small_numerator, small_denominator);
    return rounded_quotient(numerator, denominator);
}

void add_remainder(std::vector<i128>& parts, i128 whole) {
    check(!parts.empty());
    const auto size = [](i128 part) { return part < 0 ? -part : part; };
    const auto largest = std::ranges::max_element(parts, {}, size);
    *largest += whole - std::accumulate(parts.begin(), parts.end(), i128{0});
}

Money share_of(Money amount, Rate rate) {
    i128 product = 0;
    check(!__builtin_mul_overflow(amount.minor(), i128{rate.millionths}, &product));
    return Money::from_minor(divide_rounded(product, Rate::one), amount.currency());
}

tl::expected<std::int64_t, ScaleError> scale(Decimal number, int decimals) {
    std::int64_t minor = 0;
    if (scale_into(minor, number, decimals)) return minor;
    return tl::unexpected{number.decimals > decimals ? ScaleError::too_many_decimals
                                                     : ScaleError::too_large};
}

void append_plain_digits(std::string& out, i128 minor, int decimals) {
    check(decimals >= 0 && decimals <= most_power);
    if (minor < 0) out += '-';
    const i128 size = minor < 0 ? -minor : minor;
    constexpr i128 most = std::numeric_limits<std::uint64_t>::max();
    const auto places = static_cast<std::size_t>(decimals);
    if (size > most) return append_with_point(out, fmt::format("{}", size), places);
    const fmt::format_int digits{static_cast<std::uint64_t>(size)};
    append_with_point(out, {digits.data(), digits.size()}, places);
}

std::string plain_digits(i128 minor, int decimals) {
    std::string digits;
    append_plain_digits(digits, minor, decimals);
    return digits;
}

std::string grouped_digits(i128 minor, int decimals) {
    auto digits = plain_digits(minor, decimals);
    const auto point = digits.find('.');
    const std::size_t first = minor < 0 ? 1 : 0;
    auto place = point == std::string::npos ? digits.size() : point;
    while (place > first + 3) {
        place -= 3;
        digits.insert(place, 1, ',');
    }
    return digits;
}

std::string to_string(Money amount, const Currencies& currencies) {
    return fmt::format("{} {}",
                       grouped_digits(amount.minor(), currencies.decimals(amount.currency())),
                       currencies.code(amount.currency()));
}

bool is_at_least(Money amount, Decimal least, const Currencies& currencies) {
    const i128 unit = power_of_ten(currencies.decimals(amount.currency()));
    return amount.minor() * power_of_ten(least.decimals) >= least.mantissa * unit;
}

std::string to_string(Rate rate) {
    auto digits = plain_digits(rate.millionths, 4);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return digits + "%";
}

std::optional<Rate> parse_percent(std::string_view text) {
    if (!text.ends_with('%')) return std::nullopt;
    const auto number = parse_decimal(text.substr(0, text.size() - 1));
    if (!number || number->mantissa < 0 || number->decimals > 4) return std::nullopt;
    const auto millionths = scale(*number, 4);
    if (!millionths || *millionths > 1'000 * std::int64_t{Rate::one}) return std::nullopt;
    return Rate{static_cast<std::int32_t>(*millionths)};
}
