#pragma once

#include <span>
#include <vector>

#include "base/money.hpp"

/// A whole in proportion to weights: each part is rounded, what is missing then goes to the largest
/// part (reports.md 1). Where the weights add up to nothing the largest of them takes all.
std::vector<i128> split_by_weight(i128 whole, std::span<const i128> weights);
