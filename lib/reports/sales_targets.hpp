#pragma once

#include "reports/sales.hpp"

namespace reports {

/// The part of a year's target that falls on a period: a twelfth for each whole month, of others as
/// much of it as days of the month. Twelve months running are the whole, whichever day they begin.
/// Rounded once.
Money target_of(Money year, const Period& period);

/// Sets the targets of the query beside what was sold. Where nothing was selected away, those of
/// whom nothing was sold get lines of their own.
void set_targets(const Currencies& currencies, SalesReport& report);

}  // namespace reports
