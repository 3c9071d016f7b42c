#pragma once

#include <vector>

#include "base/money.hpp"

namespace reports {

/// Exact amounts over one denominator, rounded to whole ones that add up to their rounded sum.
struct Split {
    i128 whole = 0;
    std::vector<i128> parts;
};

/// Each part is cut to a whole number, and the largest remainders are rounded up (ties: the first).
Split split_by_largest_remainder(const std::vector<i128>& numerators, i128 denominator);

}  // namespace reports
