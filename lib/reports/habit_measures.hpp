#pragma once

#include <array>
#include <optional>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"

namespace reports {

/// Days late at rank ceil(3n/4) less those at ceil(n/4), ranks from 1 (credit.md 4). None of none.
std::optional<int> spread_of(std::vector<int> days_late);

/// The weekday with most cash, 0 being Monday; of equal ones the earlier. None without cash.
std::optional<unsigned> most_cash(const std::array<i128, 7>& by_weekday);

/// 0 for a Monday.
unsigned weekday_of(Date day);

}  // namespace reports
