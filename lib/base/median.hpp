#pragma once

#include <algorithm>
#include <vector>

#include "base/money.hpp"

/// Twice the median, which is whole: of an even count the median is the mean of the middle two.
/// There is at least one number.
inline i128 twice_median(std::vector<i128> numbers) {
    check(!numbers.empty());
    const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::ranges::nth_element(numbers, middle);
    if (numbers.size() % 2 == 1) return 2 * *middle;
    return *middle + *std::max_element(numbers.begin(), middle);
}
