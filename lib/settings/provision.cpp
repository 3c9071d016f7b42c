#include "settings/provision.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace settings {
namespace {

constexpr std::int64_t most = 999'999'999'999;
constexpr int most_decimals = 9;

/// A number of a share: not negative, and small enough for products of two to be exact.
std::optional<Decimal> number_of(std::string_view text) {
    const auto number = parse_decimal(trimmed(text));
    const bool fits = number && number->mantissa >= 0 && number->mantissa <= most &&
                      number->decimals <= most_decimals;
    return fits ? std::optional{*number} : std::nullopt;
}

std::optional<Ratio> percent_of(std::string_view text) {
    const auto number = number_of(text);
    if (!number) return std::nullopt;
    return Ratio{number->mantissa, i128{100} * power_of_ten(number->decimals)};
}

std::optional<Ratio> quotient_of(std::string_view upper, std::string_view lower) {
    const auto numerator = number_of(upper);
    const auto denominator = number_of(lower);
    if (!numerator || !denominator || denominator->mantissa == 0) return std::nullopt;
    return Ratio{i128{numerator->mantissa} * power_of_ten(denominator->decimals),
                 i128{denominator->mantissa} * power_of_ten(numerator->decimals)};
}

i128 greatest_divisor(i128 a, i128 b) { return b == 0 ? a : greatest_divisor(b, a % b); }

/// May a part of a TOML key stand without quotes?
bool is_bare(std::string_view word) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    };
    return !word.empty() && std::ranges::all_of(word, fits);
}

std::string key_part(const std::string& word) {
    if (is_bare(word)) return word;
    std::string out{'"'};
    for (const char c : word) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

}  // namespace

std::optional<Share> parse_share(std::string_view text) {
    const auto slash = text.find('/');
    const bool percent = text.ends_with('%');
    if (percent == (slash != std::string_view::npos)) return std::nullopt;
    const auto value = percent ? percent_of(text.substr(0, text.size() - 1))
                               : quotient_of(text.substr(0, slash), text.substr(slash + 1));
    if (!value) return std::nullopt;
    const auto common = greatest_divisor(value->numerator, value->denominator);
    const Ratio reduced{value->numerator / common, value->denominator / common};
    if (std::max(reduced.numerator, reduced.denominator) > most) return std::nullopt;
    return Share{reduced, std::string{text}};
}

std::string ProvisionRates::section() const {
    return fmt::format("provision.by.{}.{}", key_part(key), key_part(value));
}

}  // namespace settings
