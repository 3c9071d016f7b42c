#include "reports/risk_measures.hpp"

#include <algorithm>

#include "base/median.hpp"

namespace reports {
namespace {

constexpr i128 least_spread = 3 * cusum_unit;
constexpr std::size_t least_deals = 5;
constexpr std::size_t least_sale_days = 4;
constexpr int gaps_of_silence = 3;

i128 scale_of(Decimal number) { return power_of_ten(number.decimals); }

/// Target and spread, of the first documents.
DaysCusum begun(std::span<const int> first) {
    const std::vector<i128> days(first.begin(), first.end());
    const auto target = twice_median(days) * cusum_unit / 2;
    std::vector<i128> distances;
    for (const auto day : days) {
        const auto distance = day * cusum_unit - target;
        distances.push_back(distance < 0 ? -distance : distance);
    }
    return {target, std::max(least_spread, twice_median(std::move(distances)) / 2), 0, 0};
}

}  // namespace

std::optional<DaysCusum> days_cusum(std::span<const int> days_late, Decimal alarm) {
    if (days_late.size() < cusum_least) return std::nullopt;
    auto cusum = begun(days_late.first(cusum_first));
    cusum.alarm_from = days_late.size();
    const auto slack = cusum.target + cusum.spread / 2;
    for (auto i = cusum_first; i < days_late.size(); ++i) {
        cusum.sum = std::max<i128>(0, cusum.sum + days_late[i] * cusum_unit - slack);
        const bool alarmed = cusum.sum * scale_of(alarm) > alarm.mantissa * cusum.spread;
        cusum.alarm_from = alarmed ? std::min(cusum.alarm_from, i) : days_late.size();
    }
    return cusum;
}

bool is_sudden(i128 amount, const std::vector<i128>& before, Decimal times) {
    if (before.size() < least_deals || amount <= std::ranges::max(before)) return false;
    const auto usual = twice_median(before);
    return usual > 0 && 2 * amount * scale_of(times) >= times.mantissa * usual;
}

std::optional<Silence> silence_on(const std::vector<Date>& sale_days, Date as_of) {
    if (sale_days.size() < least_sale_days) return std::nullopt;
    std::vector<i128> gaps;
    for (std::size_t i = 1; i < sale_days.size(); ++i)
        gaps.push_back((sale_days[i] - sale_days[i - 1]).count());
    const auto gap = twice_median(std::move(gaps));
    return Silence{(as_of - sale_days.back()).count(), gap,
                   std::max<i128>(2 * least_silence, gaps_of_silence * gap)};
}

}  // namespace reports
