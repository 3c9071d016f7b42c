#pragma once

#include "arguments.hpp"

namespace cmd {

/// Days, as they are known at the close of another.
struct ClosedPeriod {
    Period days;
    Date as_of;
};

/// The period asked for; without a first day the twelve months that end with it. It ends on the
/// as-of day at the latest, and there when no last day was said.
ClosedPeriod closed_period(const PeriodOptions& said, std::optional<Date> as_of, Date today);

}  // namespace cmd
