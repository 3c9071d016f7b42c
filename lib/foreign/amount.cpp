#include "foreign/amount.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foreign {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_mark(char c) { return c == '.' || c == ','; }

/// What may stand in a commodity without quotes.
bool is_commodity(char c) {
    return static_cast<unsigned char>(c) > ' ' && !is_digit(c) &&
           std::string_view{"-+.,;@*^&|!?(){}[]=<>/\"~`\\"}.find(c) == std::string_view::npos;
}

void skip_blanks(std::string_view& text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
}

std::string_view take_while(std::string_view& text, auto&& wanted) {
    std::size_t end = 0;
    while (end < text.size() && wanted(end)) ++end;
    const auto taken = text.substr(0, end);
    text.remove_prefix(end);
    return taken;
}

/// A symbol, in quotes or not; empty when there is none.
std::string_view take_commodity(std::string_view& text, Format format) {
    if (!text.empty() && text.front() == '"') {
        const auto end = text.find('"', 1);
        if (end == std::string_view::npos) return {};
        const auto name = text.substr(1, end - 1);
        text.remove_prefix(end + 1);
        return name;
    }
    if (format != Format::beancount)
        return take_while(text, [&](std::size_t i) { return is_commodity(text[i]); });
    const auto in_name = [&](std::size_t i) {
        const char c = text[i];
        const bool upper = c >= 'A' && c <= 'Z';
        return i == 0 ? upper
                      : upper || is_digit(c) ||
                            std::string_view{"'._-"}.find(c) != std::string_view::npos;
    };
    return take_while(text, in_name);
}

bool take_minus(std::string_view& text) {
    if (text.empty() || (text.front() != '-' && text.front() != '+')) return false;
    const bool minus = text.front() == '-';
    text.remove_prefix(1);
    skip_blanks(text);
    return minus;
}

/// Digits and marks, and the blank between groups of three that hledger allows.
std::string_view take_digits(std::string_view& text, Format format) {
    return take_while(text, [&](std::size_t i) {
        if (is_digit(text[i]) || is_mark(text[i])) return true;
        return format == Format::hledger && text[i] == ' ' && i > 0 && is_digit(text[i - 1]) &&
               i + 3 < text.size() && is_digit(text[i + 1]) && is_digit(text[i + 2]) &&
               is_digit(text[i + 3]) && (i + 4 == text.size() || !is_digit(text[i + 4]));
    });
}

/// The decimal mark that a number shows by itself; 0 when it has none, `?` when it may be either.
char shown_mark(std::string_view digits) {
    const auto last = digits.find_last_of(".,");
    if (last == std::string_view::npos) return 0;
    const char mark = digits[last];
    const char other = mark == '.' ? ',' : '.';
    const auto count = std::ranges::count(digits, mark);
    if (digits.find(other) != std::string_view::npos) return count == 1 ? mark : 'x';
    if (count > 1) return other;
    const bool three = digits.size() - last == 4;
    return three && last > 0 && last <= 3 && digits[0] != '0' ? '?' : mark;
}

/// Are the groups between marks as long as groups are?
bool is_grouped(std::string_view whole, char separator) {
    std::size_t group = 0;
    bool first = true;
    for (const char c : whole) {
        if (is_digit(c)) {
            ++group;
            continue;
        }
        if (c != separator && c != ' ') return false;
        if (group == 0 || group > 4 || (!first && group < 2)) return false;
        first = false;
        group = 0;
    }
    return first || (group >= 2 && group <= 4);
}

tl::expected<Amount, AmountError> with_mark(std::string_view digits, char mark) {
    const auto point = digits.find(mark);
    const auto whole = digits.substr(0, point);
    const auto fraction =
        point == std::string_view::npos ? std::string_view{} : digits.substr(point + 1);
    if (!is_grouped(whole, mark == '.' ? ',' : '.') || !std::ranges::all_of(fraction, is_digit) ||
        (whole.empty() && fraction.empty()))
        return tl::unexpected{AmountError::not_a_number};
    Amount amount;
    int count = 0;
    for (const auto part : {whole, fraction})
        for (const char c : part) {
            if (!is_digit(c)) continue;
            if (amount.digits != 0 && ++count >= most_digits)
                return tl::unexpected{AmountError::too_large};
            amount.digits = amount.digits * 10 + (c - '0');
        }
    if (fraction.size() >= static_cast<std::size_t>(most_digits))
        return tl::unexpected{AmountError::too_large};
    amount.decimals = static_cast<int>(fraction.size());
    return amount;
}

}  // namespace

std::string_view words(AmountError error) {
    switch (error) {
        case AmountError::empty:
            return "there is no amount";
        case AmountError::not_a_number:
            return "this is not an amount";
        case AmountError::ambiguous:
            return "the mark may stand before decimals or thousands";
        case AmountError::too_large:
            return "the number has too many digits";
        case AmountError::expression:
            return "expressions are not worked out";
    }
    return {};
}

char AmountReader::mark_of(std::uint32_t commodity) const {
    if (mark_ != 0) return mark_;
    return commodity < marks_.size() ? marks_[commodity] : '\0';
}

void AmountReader::learn(std::uint32_t commodity, char mark) {
    if (commodity >= marks_.size()) marks_.resize(commodity + 1, 0);
    marks_[commodity] = mark;
}

/// hledger goes by what is declared; ledger takes a decimal comma for a habit of its commodity.
tl::expected<Amount, AmountError> AmountReader::number(std::string_view text,
                                                       std::uint32_t commodity, bool is_form) {
    if (format_ == Format::beancount) return with_mark(text, '.');
    const auto shown = shown_mark(text);
    const auto known = mark_of(commodity);
    if (is_form && shown != 0 && shown != '?' && shown != 'x') {
        if (mark_ == 0) learn(commodity, shown);
        return with_mark(text, shown);
    }
    if (known != 0 && (format_ == Format::hledger || known == ',')) {
        if (format_ == Format::hledger || shown == '?' || shown == 0) return with_mark(text, known);
    }
    if (shown == 'x') return tl::unexpected{AmountError::not_a_number};
    if (shown == 0) return with_mark(text, '.');
    if (shown != '?') {
        if (format_ == Format::ledger && shown == ',') learn(commodity, ',');
        return with_mark(text, shown);
    }
    const bool is_comma = text.find(',') != std::string_view::npos;
    if (is_comma && format_ == Format::hledger) return tl::unexpected{AmountError::ambiguous};
    return with_mark(text, '.');
}

tl::expected<Amount, AmountError> AmountReader::take(std::string_view& text, bool is_form) {
    if (text.empty()) return tl::unexpected{AmountError::empty};
    if (text.front() == '(') return tl::unexpected{AmountError::expression};
    bool minus = take_minus(text);
    const auto left = take_commodity(text, format_);
    const bool has_left = !left.empty();
    skip_blanks(text);
    if (has_left && take_minus(text)) minus = !minus;
    const auto digits = take_digits(text, format_);
    if (digits.empty()) return tl::unexpected{AmountError::not_a_number};
    skip_blanks(text);
    auto name = has_left ? left : take_commodity(text, format_);
    skip_blanks(text);
    const bool bare = name.empty() && !has_left;
    const auto commodity =
        bare && default_commodity_ ? *default_commodity_ : commodities_.number(name);
    auto amount = number(digits, commodity, is_form);
    if (!amount) return amount;
    if (!text.empty() && std::string_view{"*/+-"}.find(text.front()) != std::string_view::npos)
        return tl::unexpected{AmountError::expression};
    amount->commodity = commodity;
    if (minus) amount->digits = -amount->digits;
    return amount;
}

tl::expected<Amount, AmountError> AmountReader::take(std::string_view& text) {
    return take(text, false);
}

tl::expected<Amount, AmountError> AmountReader::take_form(std::string_view& text) {
    return take(text, true);
}

std::optional<Amount> product(const Amount& amount, const Amount& price) {
    Amount result{0, amount.decimals + price.decimals, price.commodity};
    if (__builtin_mul_overflow(amount.digits, price.digits, &result.digits)) return std::nullopt;
    return sum(result, {0, 0, price.commodity});
}

}  // namespace foreign
