#include "base/date.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.hpp"

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The value of decimal digits; the caller has made sure that they are digits.
int value_of(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool all_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }

Date day_of(int year, unsigned month, unsigned day) {
    return Date{date::year{year} / date::month{month} / date::day{day}};
}

}  // namespace

tl::expected<Date, DateError> parse_date(std::string_view text) {
    const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                        all_digits(text.substr(0, 4)) && all_digits(text.substr(5, 2)) &&
                        all_digits(text.substr(8, 2));
    if (!shaped) return tl::unexpected{DateError::not_iso};
    const int year = value_of(text.substr(0, 4));
    const date::year_month_day day{date::year{year},
                                   date::month(static_cast<unsigned>(value_of(text.substr(5, 2)))),
                                   date::day(static_cast<unsigned>(value_of(text.substr(8, 2))))};
    if (!day.ok()) return tl::unexpected{DateError::no_such_day};
    if (year < first_year || year > last_year) return tl::unexpected{DateError::out_of_range};
    return Date{day};
}

std::string to_string(Date day) {
    const date::year_month_day fields{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(fields.year()),
                       static_cast<unsigned>(fields.month()), static_cast<unsigned>(fields.day()));
}

Date month_end(Date day) {
    const date::year_month_day fields{day};
    return Date{fields.year() / fields.month() / date::last};
}

Date month_start(Date day) {
    const date::year_month_day fields{day};
    return Date{fields.year() / fields.month() / date::day{1}};
}

Date add_months(Date day, int months) {
    const date::year_month_day fields{day};
    const auto month = fields.year() / fields.month() + date::months{months};
    const auto last = date::year_month_day_last{month.year(), date::month_day_last{month.month()}};
    return Date{month / std::min(fields.day(), last.day())};
}

tl::expected<Period, DateError> parse_period(std::string_view text) {
    if (text.size() < 4 || !all_digits(text.substr(0, 4)))
        return tl::unexpected{DateError::not_iso};
    const int year = value_of(text.substr(0, 4));
    if (year < first_year || year > last_year) return tl::unexpected{DateError::out_of_range};
    const auto rest = text.substr(4);
    if (rest.empty()) return Period{day_of(year, 1, 1), day_of(year, 12, 31)};
    if (rest.size() == 2 && rest[0] == 'Q' && rest[1] >= '1' && rest[1] <= '4') {
        const auto last_month = static_cast<unsigned>(rest[1] - '0') * 3;
        return Period{day_of(year, last_month - 2, 1), month_end(day_of(year, last_month, 1))};
    }
    if (rest.size() == 3 && rest[0] == '-' && all_digits(rest.substr(1))) {
        const auto month = static_cast<unsigned>(value_of(rest.substr(1)));
        if (month < 1 || month > 12) return tl::unexpected{DateError::no_such_day};
        return Period{day_of(year, month, 1), month_end(day_of(year, month, 1))};
    }
    return tl::unexpected{DateError::not_iso};
}
