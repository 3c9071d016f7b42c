#include "base/split.hpp"

#include <algorithm>
#include <numeric>

std::vector<i128> split_by_weight(i128 whole, std::span<const i128> weights) {
    std::vector<i128> parts(weights.size());
    if (weights.empty()) return parts;
    const auto sum = std::accumulate(weights.begin(), weights.end(), i128{0});
    if (sum <= 0) {
        parts[static_cast<std::size_t>(std::ranges::max_element(weights) - weights.begin())] =
            whole;
        return parts;
    }
    std::ranges::transform(weights, parts.begin(),
                           [&](i128 weight) { return divide_rounded(whole * weight, sum); });
    add_remainder(parts, whole);
    return parts;
}
