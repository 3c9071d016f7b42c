#include "base/date.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int number(const std::string& digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool has_form(const std::string& text) {
    const auto bare = text.substr(0, 4) + text.substr(5, 2) + text.substr(8);
    return text[4] == '-' && text[7] == '-' && std::ranges::all_of(bare, is_digit);
}

/// What a text of ten bytes is, one field after the other.
tl::expected<Date, DateError> read_slowly(const std::string& text) {
    if (!has_form(text)) return tl::unexpected{DateError::not_iso};
    const int year = number(text.substr(0, 4));
    const date::year_month_day fields{date::year{year},
                                      date::month{static_cast<unsigned>(number(text.substr(5, 2)))},
                                      date::day{static_cast<unsigned>(number(text.substr(8)))}};
    if (!fields.ok()) return tl::unexpected{DateError::no_such_day};
    if (year < 1900 || year > 2199) return tl::unexpected{DateError::out_of_range};
    return Date{fields};
}

}  // namespace

TEST_CASE("a date reads the same with any of its bytes replaced by any other") {
    for (const std::string text : {"2026-10-15", "1999-12-31", "0000-00-00"})
        for (std::size_t at = 0; at < text.size(); ++at)
            for (int byte = 0; byte < 256; ++byte) {
                auto other = text;
                other[at] = static_cast<char>(byte);
                CAPTURE(other);
                CHECK(parse_date(other) == read_slowly(other));
            }
}

TEST_CASE("a month has its days, a year its months, and the years have an end") {
    for (const int year : {1, 1899, 1900, 1996, 2000, 2001, 2100, 2199, 2200, 9999})
        for (int month = 0; month <= 13; ++month)
            for (const int day : {0, 1, 27, 28, 29, 30, 31, 32, 99}) {
                const auto text = fmt::format("{:04}-{:02}-{:02}", year, month, day);
                CAPTURE(text);
                CHECK(parse_date(text) == read_slowly(text));
            }
}

TEST_CASE("a date has ten bytes") {
    for (const auto* text : {"", "2026", "2026-10-1", "2026-10-155", "2026-10-15 ", " 2026-10-15"})
        CHECK(parse_date(text) == tl::unexpected{DateError::not_iso});
}
