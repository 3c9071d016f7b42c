#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "base/ratio.hpp"

namespace reports {

/// The CUSUM of days late, which adds up what is beyond the usual (credit.md 4), after the last
/// document. Medians of days are halves, their spreads quarters, half of these eighths: all are
/// kept in eighths of a day.
struct DaysCusum {
    i128 target;  // median of the first eight
    i128 spread;  // median distance from it, at least three days
    i128 sum;
    std::size_t
        alarm_from;  // the document since which the sum is above the alarm; else their count
};

inline constexpr std::size_t cusum_first = 8;   // documents that say what is usual
inline constexpr std::size_t cusum_least = 11;  // fewer are not judged
inline constexpr int cusum_unit = 8;

/// Of documents by settlement day; `alarm` in spreads, which the sum must exceed. Nothing of fewer
/// than eleven.
std::optional<DaysCusum> days_cusum(std::span<const int> days_late, Decimal alarm);

/// Is an amount above all and at least so many times the median of those before? Never of fewer
/// than five, or where the median is nought.
bool is_sudden(i128 amount, const std::vector<i128>& before, Decimal times);

inline constexpr int least_silence = 60;  // days that are none yet

/// The silence after the last of some sale days, which rise, and what was usual.
struct Silence {
    int days;
    i128 twice_gap;   // twice the median of the days from one to the next
    i128 twice_most;  // twice the silence that is none yet: 60 days, or three such gaps
};

/// Nothing of fewer than four sale days.
std::optional<Silence> silence_on(const std::vector<Date>& sale_days, Date as_of);

}  // namespace reports
