#include "closed_period.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cmd {

ClosedPeriod closed_period(const PeriodOptions& said, std::optional<Date> as_of, Date today) {
    const auto known = as_of.value_or(said.to.value_or(today));
    const auto last = std::min(known, said.to.value_or(known));
    // Of a year that begins or ends with February, the later of two ways to count back.
    const auto year = std::max(add_months(last + Days{1}, -12), add_months(last, -12) + Days{1});
    const auto first = said.from.value_or(year);
    if (first > last)
        refuse("--from", fmt::format("{} is after {}", to_string(first), to_string(last)));
    return {{first, last}, known};
}

}  // namespace cmd
