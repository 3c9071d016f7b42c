#include "reports/provision_shares.hpp"

#include <algorithm>
#include <numeric>

namespace reports {
namespace {

i128 floor_of(i128 numerator, i128 denominator) {
    const auto quotient = numerator / denominator;
    return quotient * denominator > numerator ? quotient - 1 : quotient;
}

}  // namespace

Split split_by_largest_remainder(const std::vector<i128>& numerators, i128 denominator) {
    const auto sum = std::accumulate(numerators.begin(), numerators.end(), i128{0});
    Split split{divide_rounded(sum, denominator), {}};
    for (const auto numerator : numerators) split.parts.push_back(floor_of(numerator, denominator));
    const auto handed_out = std::accumulate(split.parts.begin(), split.parts.end(), i128{0});
    const auto left = static_cast<std::size_t>(split.whole - handed_out);

    std::vector<std::size_t> order(numerators.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::greater<>{}, [&](std::size_t i) {
        return numerators[i] - split.parts[i] * denominator;
    });
    for (std::size_t i = 0; i < left; ++i) ++split.parts[order[i]];
    return split;
}

}  // namespace reports
