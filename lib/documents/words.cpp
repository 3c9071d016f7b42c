#include "documents/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace documents {
namespace {

/// An amount as its digits: `1234` and `50`. No decimals, no fraction.
struct Digits {
    bool negative;
    std::string whole;
    std::string fraction;
};

Digits digits_of(i128 minor, int decimals) {
    const auto plain = plain_digits(minor, decimals);
    const std::size_t begin = minor < 0 ? 1 : 0;
    const auto point = std::min(plain.find('.'), plain.size());
    const auto fraction = std::min(point + 1, plain.size());
    return {minor < 0, plain.substr(begin, point - begin), plain.substr(fraction)};
}

Digits digits_of(Money amount, const Currencies& currencies) {
    return digits_of(amount.minor(), currencies.decimals(amount.currency()));
}

bool is_nought(std::string_view digits) { return digits.find_first_not_of('0') == digits.npos; }

std::size_t value_of(char digit) { return static_cast<std::size_t>(digit - '0'); }

constexpr std::array<std::string_view, 20> small_numbers = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> tens = {"",      "",      "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 13> scales = {
    "",           "thousand",   "million",   "billion",   "trillion",  "quadrillion", "quintillion",
    "sextillion", "septillion", "octillion", "nonillion", "decillion", "undecillion"};

void append_word(std::string& words, std::string_view word) {
    if (!words.empty() && !word.empty()) words += ' ';
    words += word;
}

std::string below_hundred(std::size_t number) {
    if (number < small_numbers.size()) return std::string{small_numbers[number]};
    std::string words{tens[number / 10]};
    if (number % 10 > 0) words.append("-").append(small_numbers[number % 10]);
    return words;
}

/// Up to three digits, and which thousand they count.
void append_group(std::string& words, std::string_view digits, std::size_t scale, English english) {
    std::size_t number = 0;
    for (const char digit : digits) number = number * 10 + value_of(digit);
    if (number == 0) return;
    const auto hundreds = number / 100;
    const auto rest = number % 100;
    const bool goes_on = hundreds > 0 || (scale == 0 && !words.empty());
    if (hundreds > 0) append_word(words, fmt::format("{} hundred", small_numbers[hundreds]));
    if (rest > 0 && goes_on && english == English::british) append_word(words, "and");
    if (rest > 0) append_word(words, below_hundred(rest));
    append_word(words, scales[scale]);
}

std::string words_of(std::string_view digits, English english) {
    std::string words;
    while (!digits.empty()) {
        const auto length = (digits.size() - 1) % 3 + 1;
        const auto group = digits.substr(0, length);
        digits.remove_prefix(length);
        append_group(words, group, digits.size() / 3, english);
    }
    return words.empty() ? std::string{small_numbers[0]} : words;
}

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// Signed, as a sentence begins.
std::string sentence(bool negative, std::string words) {
    if (negative) words.insert(0, "minus ");
    words[0] = upper(words[0]);
    return words;
}

std::string as_fraction(std::string_view fraction) {
    return fmt::format("{}/1{}", fraction, std::string(fraction.size(), '0'));
}

/// What a currency and its minor unit are called, where the minor unit is one of `decimals`.
struct Units {
    std::string_view code;
    std::string_view major;
    std::string_view minor;
    std::size_t decimals;
};

constexpr std::array named_units = std::to_array<Units>({
    {"AED", "U.A.E. DIRHAMS", "FILS", 2},
    {"AUD", "AUSTRALIAN DOLLARS", "CENTS", 2},
    {"CAD", "CANADIAN DOLLARS", "CENTS", 2},
    {"CHF", "SWISS FRANCS", "CENTIMES", 2},
    {"CNY", "RENMINBI YUAN", "FEN", 2},
    {"EUR", "EUROS", "CENTS", 2},
    {"GBP", "POUNDS STERLING", "PENCE", 2},
    {"HKD", "HONG KONG DOLLARS", "CENTS", 2},
    {"INR", "INDIAN RUPEES", "PAISE", 2},
    {"JPY", "JAPANESE YEN", "", 0},
    {"KRW", "KOREAN WON", "", 0},
    {"KWD", "KUWAITI DINARS", "FILS", 3},
    {"NZD", "NEW ZEALAND DOLLARS", "CENTS", 2},
    {"SGD", "SINGAPORE DOLLARS", "CENTS", 2},
    {"TWD", "NEW TAIWAN DOLLARS", "CENTS", 2},
    {"USD", "U.S. DOLLARS", "CENTS", 2},
});

Units units_of(std::string_view code) {
    const auto found = std::ranges::find(named_units, code, &Units::code);
    return found == named_units.end() ? Units{code, code, "", 0} : *found;
}

std::string trade_fraction(std::string_view fraction, const Units& units) {
    if (is_nought(fraction)) return {};
    if (units.minor.empty() || fraction.size() != units.decimals)
        return fmt::format(" and {}", as_fraction(fraction));
    return fmt::format(" and {} {}", units.minor, words_of(fraction, English::british));
}

constexpr std::array<std::string_view, 10> capitals = {"零", "壹", "贰", "叁", "肆",
                                                       "伍", "陆", "柒", "捌", "玖"};
constexpr std::array<std::string_view, 4> places = {"", "拾", "佰", "仟"};
constexpr std::array<std::string_view, most_decimals> parts_of_yuan = {"角", "分", "厘", "毫", "丝",
                                                                       "忽", "微", "纤", "沙"};

/// Figures on their way to capitals, from the first to the last.
struct Capitals {
    std::string text;
    bool gap = false;  // noughts since the last figure

    void put(char digit, std::string_view place) {
        if (digit == '0') {
            gap = true;
            return;
        }
        if (gap && !text.empty()) text += capitals[0];
        text.append(capitals[value_of(digit)]).append(place);
        gap = false;
    }
};

/// 亿 counts all that is before it, so that 壹万亿 and 壹亿亿 come by themselves.
void append_yuan(Capitals& out, std::string_view digits) {
    bool group_is_nought = true;
    auto left = digits.size();
    for (const char digit : digits) {
        --left;
        out.put(digit, places[left % 4]);
        group_is_nought = group_is_nought && digit == '0';
        if (left % 4 != 0 || left == 0) continue;
        if (left % 8 == 0) out.text += "亿";
        if (left % 8 == 4 && !group_is_nought) out.text += "万";
        if (!group_is_nought) out.gap = false;
        group_is_nought = true;
    }
}

/// A number of two digits: 壹拾伍, 贰拾, 柒.
std::string two_capitals(unsigned number) {
    std::string text;
    if (number >= 10) text.append(capitals[number / 10]).append(places[1]);
    if (number % 10 > 0) text += capitals[number % 10];
    return text;
}

struct CivilDay {
    int year;
    unsigned month;
    unsigned day;
};

CivilDay civil_day(Date day) {
    const date::year_month_day fields{day};
    return {static_cast<int>(fields.year()), static_cast<unsigned>(fields.month()),
            static_cast<unsigned>(fields.day())};
}

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

}  // namespace

std::string number_words(i128 number, English english) {
    const auto digits = digits_of(number, 0);
    return sentence(digits.negative, words_of(digits.whole, english));
}

std::string cheque_words(Money amount, const Currencies& currencies) {
    const auto digits = digits_of(amount, currencies);
    auto words = sentence(digits.negative, words_of(digits.whole, English::american));
    if (!digits.fraction.empty()) words += " and " + as_fraction(digits.fraction);
    return words;
}

std::string trade_words(Money amount, const Currencies& currencies) {
    const auto digits = digits_of(amount, currencies);
    const auto units = units_of(currencies.code(amount.currency()));
    auto words = fmt::format("say {}{} {}{} only", digits.negative ? "minus " : "", units.major,
                             words_of(digits.whole, English::british),
                             trade_fraction(digits.fraction, units));
    std::ranges::transform(words, words.begin(), upper);
    return words;
}

std::string rmb_capitals(Money amount, const Currencies& currencies) {
    const auto digits = digits_of(amount, currencies);
    Capitals out;
    append_yuan(out, digits.whole);
    if (!out.text.empty()) out.text += "元";
    for (std::size_t i = 0; i < digits.fraction.size(); ++i)
        out.put(digits.fraction[i], parts_of_yuan[i]);
    if (out.text.empty()) out.text = "零元";
    const bool ends_early = digits.fraction.find_first_not_of('0', 1) == std::string::npos;
    return fmt::format("人民币{}{}{}", digits.negative ? "负" : "", out.text,
                       ends_early ? "整" : "");
}

std::string bill_date_capitals(Date day) {
    const auto fields = civil_day(day);
    std::string year;
    for (const char digit : std::to_string(fields.year)) year += capitals[value_of(digit)];
    const bool month_open = fields.month <= 2 || fields.month == 10;
    const bool day_open = fields.day < 10 || fields.day % 10 == 0;
    return fmt::format("{}年{}{}月{}{}日", year, month_open ? capitals[0] : "",
                       two_capitals(fields.month), day_open ? capitals[0] : "",
                       two_capitals(fields.day));
}

std::string english_date(Date day) {
    const auto fields = civil_day(day);
    return fmt::format("{} {} {}", fields.day, months[fields.month - 1], fields.year);
}

std::string chinese_date(Date day) {
    const auto fields = civil_day(day);
    return fmt::format("{}年{}月{}日", fields.year, fields.month, fields.day);
}

}  // namespace documents
