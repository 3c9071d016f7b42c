#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace ledger {

/// How often a `recurring` comes: the value of its `every:`.
struct Recurrence {
    enum class Unit { days, week, month, quarter } unit = Unit::month;
    int number = 1;  // of days between; weekday from Monday, 0; or day of the
                     // month, 32 for the last
};

/// `month on 1`, `month on last`, `quarter on 15`, `week on mon`, `14 days`.
std::optional<Recurrence> parse_recurrence(std::string_view text);

/// Its days from the first to the last, both included. A quarter's day lies in
/// its first month; a month that is too short has it on its last day; so many
/// days are counted from the first one.
std::vector<Date> days_of(const Recurrence& recurrence, Date first, Date last);

/// `2026-07`, `2026Q3`, `2026`, `2026-07-10`, `2026-07-10..2026-08-02`, or a
/// list of them.
std::optional<std::vector<Period>> parse_pauses(std::string_view text);

}  // namespace ledger
