#pragma once

#include <date/date.h>

#include <cstdint>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

using Date = date::sys_days;  // a civil day; no time, no zone, no clock below cmd/
using Days = date::days;

/// After every day there is: an interval that ends here never ends.
inline constexpr Date never = Date{Days{2'000'000}};
/// Before every day there is: what is in force from here always was.
inline constexpr Date always = Date{Days{-2'000'000}};

/// The years whose days can be written.
inline constexpr int first_year = 1900;
inline constexpr int last_year = 2199;

enum class DateError { not_iso, no_such_day, out_of_range };

inline constexpr int no_day = -1'000'000;
/// The days since 1970 of `YYYY-MM-DD`, a real day of the first to the last year; `no_day` of any
/// other text. (Small structs that are handed back are written in parts and read as a whole, for
/// which a processor waits: what is asked this often hands back a number.)
int day_number(std::string_view text);
/// Why a text has no day number.
DateError date_error(std::string_view text);

/// Reads exactly `YYYY-MM-DD`, a real day of the first to the last year.
inline tl::expected<Date, DateError> parse_date(std::string_view text) {
    const int day = day_number(text);
    if (day != no_day) return Date{Days{day}};
    return tl::unexpected{date_error(text)};
}

/// 2026-03-01; nothing else is ever printed for machines.
std::string to_string(Date day);

/// Last day of the month `day` is in.
Date month_end(Date day);
/// First day of the month `day` is in.
Date month_start(Date day);
/// The same day `months` on (or back), clamped to the end of its month: 31 Jan + 1 is 28 or 29 Feb.
Date add_months(Date day, int months);

/// A closed interval of days.
struct Period {
    Date from;
    Date to;

    friend constexpr bool operator==(const Period&, const Period&) = default;
};

/// Reads `2026`, `2026Q1` or `2026-03`.
tl::expected<Period, DateError> parse_period(std::string_view text);
