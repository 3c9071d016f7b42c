#include "journal/amounts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "journal/bytes.hpp"
#include "journal/shared_rules.hpp"

namespace journal {
namespace {

constexpr Rule bad_grouping{"bad-grouping", Severity::error};
constexpr Rule decimal_comma{"decimal-comma", Severity::error};
constexpr Rule currency_sign{"currency-sign", Severity::error};
constexpr Rule currency_first{"currency-first", Severity::error};
constexpr Rule fullwidth_digits{"fullwidth-digits", Severity::error};
constexpr Rule negative_amount{"negative-amount", Severity::error};

constexpr std::string_view like_this =
    "write it like 1,234.50: digits, groups of three, a decimal point";

struct Sign_ {
    std::string_view text;
    std::string_view meanings;
    std::string_view code;  // the likeliest
};

constexpr std::array signs = std::to_array<Sign_>({{"¥", "CNY or JPY?", "CNY"},
                                                   {"￥", "CNY or JPY?", "CNY"},
                                                   {"$", "USD, or another dollar?", "USD"},
                                                   {"€", "EUR?", "EUR"},
                                                   {"£", "GBP?", "GBP"},
                                                   {"₩", "KRW?", "KRW"},
                                                   {"₹", "INR?", "INR"}});

const Sign_* sign_of(std::string_view word) {
    const auto found =
        std::ranges::find_if(signs, [&](const Sign_& sign) { return word.starts_with(sign.text); });
    return found == signs.end() ? nullptr : &*found;
}

bool starts_like_number(std::string_view word) {
    if (word.empty()) return false;
    if (is_digit(word[0])) return true;
    return word.size() > 1 && (word[0] == '-' || word[0] == '+' || word[0] == '.') &&
           is_digit(word[1]);
}

/// What `1.2万` was meant to be, when that can be said.
std::optional<std::string> meaning_of(std::string_view word) {
    constexpr auto units = std::to_array<std::pair<std::string_view, int>>(
        {{"万", 4}, {"千", 3}, {"百", 2}, {"亿", 8}, {"k", 3}, {"K", 3}, {"M", 6}});
    for (const auto& [suffix, zeros] : units) {
        if (!word.ends_with(suffix)) continue;
        const auto number = parse_decimal(word.substr(0, word.size() - suffix.size()));
        if (!number || number->decimals > zeros) return std::nullopt;
        const i128 minor = i128{number->mantissa} * power_of_ten(zeros - number->decimals) * 100;
        return grouped_digits(minor, 2);
    }
    return std::nullopt;
}

/// `1.200,00` in our way: `1,200.00`.
std::string with_point(std::string_view word) {
    std::string swapped{word};
    for (char& c : swapped) c = c == ',' ? '.' : c == '.' ? ',' : c;
    return swapped;
}

void complain_grouping(std::string_view word, Span span, Writing writing) {
    const auto comma = word.rfind(',');
    const auto fraction = word.substr(comma + 1);
    std::vector<Hint> hints;
    if (std::ranges::count(word, ',') == 1 && fraction.size() < 3 && !fraction.empty()) {
        std::string point{word};
        point[comma] = '.';
        std::string joined{word};
        joined.erase(comma, 1);
        hints.push_back(help(fmt::format(
            "if the comma is a decimal mark write {}; otherwise write {}", point, joined)));
    } else {
        std::string joined{word};
        std::erase(joined, ',');
        hints.push_back(help(fmt::format("write {}", joined)));
    }
    writing.complain(bad_grouping,
                     fmt::format("`{}` is not a number: groups have three digits", word),
                     {{span, ""}}, std::move(hints));
}

void complain_not_a_number(std::string_view word, Span span, Writing writing) {
    std::vector<Hint> hints;
    if (const auto meant = meaning_of(word)) {
        hints.push_back(help(fmt::format("write {}", *meant)));
    } else {
        hints.push_back(help(std::string{like_this}));
    }
    writing.complain(not_a_number, fmt::format("`{}` is not a number", word), {{span, ""}},
                     std::move(hints));
}

/// A number that 64 bits do not hold: for its size, or for its decimals alone.
void complain_too_large(std::string_view word, Span span, Writing writing) {
    constexpr std::size_t most_decimals = 18;
    const auto point = std::min(word.find('.'), word.size());
    const auto decimals = word.size() - std::min(point + 1, word.size());
    if (decimals > most_decimals)
        return writing.complain(too_many_decimals,
                                fmt::format("no number here has {} decimals", decimals),
                                {{span, ""}}, {help("round it")});
    const bool is_small = parse_decimal(word.substr(0, point + 3)).has_value();
    writing.complain(amount_too_large, "amount is too large for this tool",
                     {{span, is_small ? "too many digits" : "over 92,233,720,368,547,758.07"}},
                     {help(is_small ? "round it" : "is a comma or a point missing?")});
}

void complain_number(std::string_view word, NumberError error, Writing writing) {
    const auto span = writing.entry.span(word);
    switch (error) {
        case NumberError::bad_grouping:
            return complain_grouping(word, span, writing);
        case NumberError::decimal_comma:
            return writing.complain(
                decimal_comma, fmt::format("`{}` uses `,` as the decimal mark", word), {{span, ""}},
                {help(fmt::format("in a journal `.` is the decimal mark: {}", with_point(word))),
                 help("a rule with `decimal = \",\"` imports such files")});
        case NumberError::too_large:
            return complain_too_large(word, span, writing);
        case NumberError::empty:
        case NumberError::not_a_number:
            break;
    }
    complain_not_a_number(word, span, writing);
}

/// Reports a word with full-width digits; false when it has none.
bool complain_fullwidth(std::string_view word, std::string_view what, Writing writing) {
    const auto digit = fullwidth_digit(word);
    if (!digit) return false;
    const auto plain = fold_width(word);
    writing.complain(
        fullwidth_digits, fmt::format("full-width digits in {}", what),
        {{writing.entry.span(word), fmt::format("U+{:04X} …", static_cast<std::uint32_t>(*digit))}},
        {parse_decimal(plain) ? fix(fmt::format("`ar fmt --fix` turns this into `{}`", plain))
                              : help(std::string{like_this})});
    return true;
}

/// Reports a word that tries to be an amount in a way of its own; false when it is a plain word.
bool complain_spelling(std::string_view word, Words& words, Writing writing) {
    if (const auto* sign = sign_of(word)) {
        const auto digits = word.substr(sign->text.size());
        writing.complain(
            currency_sign, fmt::format("currency sign `{}` is ambiguous", sign->text),
            {{writing.entry.span(word.substr(0, sign->text.size())), std::string{sign->meanings}}},
            {help(fmt::format("write the code after the number: {} {}",
                              digits.empty() ? "1,200.00" : digits, sign->code)),
             fix("`ar fmt --fix` uses the book currency, where the book has only one")});
        words.advance(word.size());
        return true;
    }
    if (complain_fullwidth(word, "an amount", writing)) {
        words.advance(word.size());
        return true;
    }
    if (!is_currency_shaped(word)) return false;
    auto ahead = words;
    ahead.advance(word.size());
    const auto number = ahead.peek();
    if (!starts_like_number(number)) return false;
    words = ahead;
    const auto begin = writing.entry.span(word).begin;
    const Span both{writing.entry.place.source, begin, writing.entry.span(number).end};
    writing.complain(currency_first, "currency comes after the number", {{both, ""}},
                     {help(fmt::format("write `{} {}`", number, word))});
    words.advance(number.size());
    return true;
}

void complain_negative(std::string_view word, Writing writing) {
    const auto span = writing.entry.span(word);
    const auto& entry = writing.entry;
    if (is_debit_document(entry.kind)) {
        writing.complain(
            negative_total, "total is negative", {{span, ""}},
            {help(fmt::format("less owed is a credit note: `{} credit {} CN-… {}`",
                              to_string(entry.date), entry.customer.text, word.substr(1)))});
        return;
    }
    writing.complain(negative_amount,
                     "amounts here are positive; the kind of entry gives the direction",
                     {{span, ""}},
                     {help("money paid back is a `refund`; a bounced payment is `void R-…`; less "
                           "invoiced is a `credit`")});
}

std::string_view take_currency(Words& words) {
    const auto word = words.peek();
    if (!is_currency_shaped(word)) return {};
    words.advance(word.size());
    return word;
}

}  // namespace

void check_above_zero(Decimal number, std::string_view word, Writing writing) {
    if (number.mantissa > 0 || word.empty()) return;
    writing.complain(negative_amount, "what is exchanged, and its rate, are more than zero",
                     {{writing.entry.span(word), ""}},
                     {help("form: `to NUMBER  AMOUNT @@ TOTAL` or `to NUMBER  AMOUNT @ RATE`")});
}

bool looks_like_amount(const Words& words) {
    const auto word = words.peek();
    if (starts_like_number(word) || sign_of(word) != nullptr || fullwidth_digit(word)) return true;
    if (!is_currency_shaped(word)) return false;
    auto after = words;
    after.advance(word.size());
    return starts_like_number(after.peek());
}

std::optional<Amount> take_amount(Words& words, Sign sign, Writing writing) {
    const auto word = words.peek();
    const auto number = parse_decimal(word);
    if (!number) {
        if (complain_spelling(word, words, writing)) return std::nullopt;
        words.advance(word.size());
        complain_number(word, number.error(), writing);
        take_currency(words);
        return std::nullopt;
    }
    if (number->mantissa < 0 && sign == Sign::positive) {
        words.advance(word.size());
        complain_negative(word, writing);
        take_currency(words);
        return std::nullopt;
    }
    words.advance(word.size());
    Amount amount{*number, take_currency(words), word};
    if (!amount.currency.empty()) {
        const auto end = amount.currency.data() + amount.currency.size();
        amount.text = {word.data(), static_cast<std::size_t>(end - word.data())};
    }
    return amount;
}

std::optional<Decimal> take_number(Words& words, Writing writing) {
    const auto word = words.peek();
    words.advance(word.size());
    const auto number = parse_decimal(word);
    if (number && number->decimals <= finest_decimals) return *number;
    if (number) {
        writing.complain(too_many_decimals,
                         fmt::format("a quantity or a rate has at most {} decimals, this has {}",
                                     finest_decimals, number->decimals),
                         {{writing.entry.span(word), ""}}, {help("round it")});
        return std::nullopt;
    }
    if (complain_fullwidth(word, "a number", writing)) return std::nullopt;
    complain_number(word, number.error(), writing);
    return std::nullopt;
}

std::optional<Rate> take_percent(std::string_view word, Writing writing) {
    if (const auto rate = parse_percent(word)) return rate;
    const bool bare = parse_decimal(word).has_value();
    writing.complain(bad_tax_rate, fmt::format("tax rate must be a percentage: `{}`", word),
                     {{writing.entry.span(word), ""}},
                     {help(bare ? fmt::format("write `{}%`", word)
                                : std::string{"write it like `13%`, with at most 4 decimals"})});
    return std::nullopt;
}

std::optional<Amount> parse_amount(std::string_view text) {
    Words words{text};
    const auto word = words.peek();
    const auto number = parse_decimal(word);
    if (!number) return std::nullopt;
    words.advance(word.size());
    const auto currency = take_currency(words);
    if (!words.at_end()) return std::nullopt;
    return Amount{*number, currency, trimmed(text)};
}

}  // namespace journal
