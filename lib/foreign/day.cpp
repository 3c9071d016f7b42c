#include "foreign/day.hpp"

#include <algorithm>
#include <array>

#include "foreign/text.hpp"

namespace foreign {

namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// Takes a number of `least` to `most` digits off the front.
std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most) {
    std::size_t count = 0;
    int number = 0;
    while (count < most && count < text.size() && is_digit(text[count]))
        number = number * 10 + (text[count++] - '0');
    if (count < least) return std::nullopt;
    text.remove_prefix(count);
    return number;
}

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

std::optional<Date> day_of(int year, int month, int day) {
    if (year < first_year || year > last_year) return std::nullopt;
    const date::year_month_day written{date::year{year}, date::month{static_cast<unsigned>(month)},
                                       date::day{static_cast<unsigned>(day)}};
    if (!written.ok()) return std::nullopt;
    return Date{written};
}

/// Nothing, or a time: what may stand behind a day.
bool is_time(std::string_view text) {
    if (text.empty()) return true;
    if (text[0] != ' ' && text[0] != 'T') return false;
    return std::ranges::all_of(text.substr(1), [](char byte) {
        return is_digit(byte) || std::string_view{" :.+-Z"}.find(byte) != std::string_view::npos;
    });
}

/// Three numbers as written, and what is behind them.
struct Parts {
    std::array<int, 3> numbers;
    std::string_view rest;
};

std::optional<Parts> parts_of(std::string_view text, std::size_t first_digits) {
    const auto first = take_number(text, first_digits == 4 ? 4 : 1, first_digits);
    if (!first || text.empty()) return std::nullopt;
    const auto sign = text.substr(0, 1);
    if (sign != "-" && sign != "/" && sign != ".") return std::nullopt;
    take(text, sign);
    const auto second = take_number(text, 1, 2);
    if (!second || !take(text, sign)) return std::nullopt;
    const std::size_t last_digits = first_digits == 4 ? 2 : 4;
    const auto third = take_number(text, last_digits == 4 ? 4 : 1, last_digits);
    if (!third) return std::nullopt;
    return Parts{{*first, *second, *third}, text};
}

std::optional<Parts> hanzi_parts(std::string_view text) {
    const auto year = take_number(text, 4, 4);
    if (!year || !take(text, "年")) return std::nullopt;
    const auto month = take_number(text, 1, 2);
    if (!month || !take(text, "月")) return std::nullopt;
    const auto day = take_number(text, 1, 2);
    if (!day || !take(text, "日")) return std::nullopt;
    return Parts{{*year, *month, *day}, text};
}

std::optional<Parts> run_parts(std::string_view text) {
    const auto year = take_number(text, 4, 4);
    const auto month = take_number(text, 2, 2);
    const auto day = take_number(text, 2, 2);
    if (!year || !month || !day) return std::nullopt;
    if (text.size() == 6 && std::ranges::all_of(text, is_digit)) text = {};  // a time, unmarked
    return Parts{{*year, *month, *day}, text};
}

tl::expected<Date, DayError> year_last(const Parts& parts, DayOrder order) {
    const auto [first, second, year] = parts.numbers;
    if (first == second)
        order = DayOrder::day_first;  // either way
    else if (order == DayOrder::unsettled)
        return tl::unexpected{DayError::unsettled};
    const bool day_first = order == DayOrder::day_first;
    const auto day = day_of(year, day_first ? second : first, day_first ? first : second);
    if (!day) return tl::unexpected{DayError::no_day};
    return *day;
}

}  // namespace

tl::expected<Date, DayError> read_day(std::string_view text, DayOrder order) {
    const auto plain = folded(text);
    for (const auto& parts : {parts_of(plain, 4), hanzi_parts(plain), run_parts(plain)}) {
        if (!parts || !is_time(parts->rest)) continue;
        const auto day = day_of(parts->numbers[0], parts->numbers[1], parts->numbers[2]);
        if (!day) return tl::unexpected{DayError::no_day};
        return *day;
    }
    const auto parts = parts_of(plain, 2);
    if (!parts || !is_time(parts->rest)) return tl::unexpected{DayError::no_day};
    return year_last(*parts, order);
}

std::optional<Date> read_day_by(std::string_view text, std::string_view pattern) {
    const auto plain = folded(text);
    std::string_view rest = plain;
    int year = 0;
    int month = 0;
    int day = 0;
    while (!pattern.empty()) {
        const char kind = pattern.size() > 1 && pattern[0] == '%' ? pattern[1] : '\0';
        if (kind == '\0') {
            if (!take(rest, pattern.substr(0, 1))) return std::nullopt;
            pattern.remove_prefix(1);
            continue;
        }
        const auto number = kind == 'Y' ? take_number(rest, 4, 4) : take_number(rest, 1, 2);
        if (!number) return std::nullopt;
        if (kind == 'Y') year = *number;
        if (kind == 'y') year = 2000 + *number;
        if (kind == 'm') month = *number;
        if (kind == 'd') day = *number;
        pattern.remove_prefix(2);
    }
    return is_time(rest) ? day_of(year, month, day) : std::nullopt;
}

DayOrder order_of(std::string_view text) {
    const auto plain = folded(text);
    const auto parts = parts_of(plain, 2);
    if (!parts || !is_time(parts->rest)) return DayOrder::unsettled;
    const auto [first, second, year] = parts->numbers;
    if (first > 12 && second <= 12) return DayOrder::day_first;
    if (second > 12 && first <= 12) return DayOrder::month_first;
    return DayOrder::unsettled;
}

std::optional<Date> day_clamped_in_february(int year, int month, int day) {
    if (const auto whole = day_of(year, month, day)) return whole;
    if (month != 2 || (day != 29 && day != 30)) return std::nullopt;
    const auto first = day_of(year, month, 1);
    return first ? std::optional{month_end(*first)} : std::nullopt;
}

}  // namespace foreign
