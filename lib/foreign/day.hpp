#pragma once

#include <optional>
#include <string_view>

#include <tl/expected.hpp>

#include "base/date.hpp"

namespace foreign {

/// Which comes first in 05/06/2026.
enum class DayOrder { unsettled, day_first, month_first };

enum class DayError { no_day, unsettled };

/// Reads `2026-06-05`, `2026/6/5`, `2026.6.5`, `20260605` or `2026年6月5日`, and `5/6/2026` (with
/// `/`, `.` or `-`) where the order is settled. A time behind it is dropped.
tl::expected<Date, DayError> read_day(std::string_view text, DayOrder order);

/// Reads a day by a pattern of %d, %m, %Y (four digits) and %y (two: from 2000 on), as
/// `settings::is_day_pattern` wants it; other characters stand for themselves. A time behind it is
/// dropped.
std::optional<Date> read_day_by(std::string_view text, std::string_view pattern);

/// What one text says of the order that all days of its file have: `25/6/2026` settles it.
DayOrder order_of(std::string_view text);

/// The day, or the end of its February where that has no such day, as banks that count 30 days a
/// month write it. Nothing for other days that are not.
std::optional<Date> day_clamped_in_february(int year, int month, int day);

}  // namespace foreign
