#include "foreign/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "foreign/text.hpp"

namespace foreign {

namespace {

constexpr std::size_t most_digits = 18;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// Takes `sign` off an end of the text, where it stands there.
bool drop_front(std::string_view& text, std::string_view sign) {
    if (!text.starts_with(sign)) return false;
    text = trimmed(text.substr(sign.size()));
    return true;
}
bool drop_back(std::string_view& text, std::string_view sign) {
    if (!text.ends_with(sign)) return false;
    text = trimmed(text.substr(0, text.size() - sign.size()));
    return true;
}

/// Takes the sign off a number, wherever it stands; true of a negative one.
bool drop_sign(std::string_view& text) {
    if (text.starts_with('(') && text.ends_with(')')) {
        text = trimmed(text.substr(1, text.size() - 2));
        return true;
    }
    if (drop_front(text, "-") || drop_front(text, "\u2212") || drop_back(text, "-")) return true;
    if (!drop_front(text, "+")) drop_back(text, "+");
    return false;
}

/// A sign, and the currencies it may mean.
struct CurrencySign {
    std::string_view sign;
    std::string_view codes;
};
constexpr std::string_view dollars =
    "USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD ZWG "
    "ARS CLP COP CUP DOP MXN UYU BRL CVE MOP NIO TOP";
constexpr auto currency_signs =
    std::to_array<CurrencySign>({{"\u00A5", "CNY CNH JPY"},
                                 {"\uFFE5", "CNY CNH JPY"},
                                 {"$", dollars},
                                 {"\u20AC", "EUR"},
                                 {"\u00A3", "GBP EGP FKP GIP LBP SHP SYP"}});

void drop_currency_sign(std::string_view& text) {
    for (const auto& [sign, codes] : currency_signs)
        if (drop_front(text, sign) || drop_back(text, sign)) return;
}

bool is_group_sign(char byte, char decimal_sign) {
    return byte == (decimal_sign == '.' ? ',' : '.') || byte == ' ' || byte == '\'';
}

/// The digits before the decimal sign; groups are of three, the first of one to three.
std::optional<std::string> whole_digits(std::string_view text, char decimal_sign) {
    std::string digits;
    std::size_t since = 0;  // the last group sign
    bool grouped = false;
    for (const char byte : text) {
        if (is_digit(byte)) {
            digits += byte;
            ++since;
            continue;
        }
        const bool fits = grouped ? since == 3 : since >= 1 && since <= 3;
        if (!is_group_sign(byte, decimal_sign) || !fits) return std::nullopt;
        grouped = true;
        since = 0;
    }
    if (grouped && since != 3) return std::nullopt;
    return digits;
}

std::optional<Decimal> decimal_of(std::string digits, std::string_view fraction, bool negative) {
    if (!std::ranges::all_of(fraction, is_digit)) return std::nullopt;
    while (fraction.size() > most_decimals && fraction.ends_with('0')) fraction.remove_suffix(1);
    digits += fraction;
    const auto first = std::min(digits.find_first_not_of('0'), digits.size());
    if (digits.empty() || digits.size() - first > most_digits || fraction.size() > most_digits)
        return std::nullopt;
    std::int64_t mantissa = 0;
    for (const char digit : digits) mantissa = mantissa * 10 + (digit - '0');
    return Decimal{negative ? -mantissa : mantissa, static_cast<std::uint8_t>(fraction.size())};
}

constexpr std::array names = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"人民币", "CNY"},   {"人民币元", "CNY"}, {"元", "CNY"},     {"美元", "USD"},
    {"欧元", "EUR"},     {"港币", "HKD"},     {"港元", "HKD"},   {"英镑", "GBP"},
    {"日元", "JPY"},     {"日圆", "JPY"},     {"澳元", "AUD"},   {"加元", "CAD"},
    {"瑞士法郎", "CHF"}, {"新加坡元", "SGD"}, {"澳门元", "MOP"}, {"新台币", "TWD"},
    {"US$", "USD"},      {"\u20AC", "EUR"},   {"\u00A3", "GBP"}, {"HK$", "HKD"},
});

}  // namespace

std::optional<Decimal> read_number(std::string_view text, char decimal_sign) {
    const auto plain = folded(text);
    std::string_view rest = plain;
    bool negative = drop_sign(rest);
    drop_currency_sign(rest);
    if (!negative) negative = drop_sign(rest);
    const auto at = rest.find(decimal_sign);
    const auto whole = whole_digits(rest.substr(0, at), decimal_sign);
    if (!whole) return std::nullopt;
    const auto fraction = at == std::string_view::npos ? "" : rest.substr(at + 1);
    return decimal_of(*whole, fraction, negative);
}

bool has_foreign_sign(std::string_view text, std::string_view code) {
    const auto plain = folded(text);
    return std::ranges::any_of(currency_signs, [&](const CurrencySign& one) {
        return plain.find(one.sign) != std::string::npos &&
               one.codes.find(code) == std::string_view::npos;
    });
}

std::optional<Decimal> read_plain_number(std::string_view text) {
    text = trimmed(text);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    const auto at = text.find_first_of(".,");
    const auto whole = text.substr(0, at);
    if (!std::ranges::all_of(whole, is_digit)) return std::nullopt;
    const auto fraction = at == std::string_view::npos ? "" : text.substr(at + 1);
    return decimal_of(std::string{whole}, fraction, negative);
}

tl::expected<Money, AmountError> amount_of(Decimal number, Currency currency,
                                           const Currencies& currencies) {
    const int decimals = currencies.decimals(currency);
    while (number.decimals > decimals && number.mantissa % 10 == 0) {
        number.mantissa /= 10;
        --number.decimals;
    }
    if (number.decimals > decimals) return tl::unexpected{AmountError::too_many_decimals};
    std::int64_t minor = 0;
    if (!scale_into(minor, number, decimals)) return tl::unexpected{AmountError::too_large};
    return Money::from_minor(minor, currency);
}

std::string words_of(AmountError error, std::string_view written, Currency currency,
                     const Currencies& currencies) {
    const auto code = currencies.code(currency);
    if (error == AmountError::too_large) return fmt::format("{} {} is too large", written, code);
    return fmt::format("{} has more decimals than {} has ({})", written, code,
                       currencies.decimals(currency));
}

Currency currency_named(std::string_view word, const Currencies& currencies) {
    auto code = folded(word);
    if (const auto exact = currencies.find(code); !exact.is_none()) return exact;
    const auto found = std::ranges::find(names, std::string_view{code},
                                         [](const auto& name) { return name.first; });
    if (found != names.end()) return currencies.find(found->second);
    for (char& byte : code)
        if (byte >= 'a' && byte <= 'z') byte = static_cast<char>(byte - 'a' + 'A');
    if (const auto colloquial = colloquial_currency(code)) return currencies.find(*colloquial);
    return currencies.find(code);
}

}  // namespace foreign
