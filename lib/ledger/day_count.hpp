#pragma once

#include <cstdint>

#include "base/date.hpp"
#include "settings/interest.hpp"

namespace ledger {

using settings::DayCount;

/// The days after `after` up to and including `through`, as a basis counts them.
std::int64_t counted_days(DayCount basis, Date after, Date through);

/// How many parts a year is made of, so that any days are a whole number of them.
std::int64_t parts_of_year(DayCount basis);
/// The same days in those parts: `year_parts` / `parts_of_year` is the exact fraction of a year.
/// Parts of days in a row add up to those of all of them.
std::int64_t year_parts(DayCount basis, Date after, Date through);
/// The parts of an ordinary day that follows `day`: on no basis none, as of a 31st under 30/360.
std::int64_t parts_of_day_after(DayCount basis, Date day);

}  // namespace ledger
