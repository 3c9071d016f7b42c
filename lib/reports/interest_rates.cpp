#include <algorithm>
#include <tuple>

#include "reports/interest_accrual.hpp"

namespace reports {
namespace {

constexpr Days one_day{1};

bool is_fixed(const InterestTerms& terms) {
    return terms.settings.mode == settings::RateMode::fixed;
}

/// The first day of each instalment with each rate, by day.
std::vector<ClaimRate> all_rates(const Accrual& accrual) {
    std::vector<ClaimRate> rates;
    for (const auto& stretch : accrual.stretches)
        rates.push_back({stretch.rate, stretch.from, stretch.instalment});
    std::ranges::stable_sort(
        rates, {}, [](const ClaimRate& rate) { return std::tuple{rate.from, rate.instalment}; });
    return rates;
}

bool is_one_rate(const std::vector<ClaimRate>& rates) {
    return std::ranges::all_of(
        rates, [&](const ClaimRate& rate) { return rate.rate == rates.front().rate; });
}

/// Each instalment keeps its rate.
std::vector<ClaimRate> by_instalment(const std::vector<ClaimRate>& rates) {
    std::vector<ClaimRate> firsts;
    for (const auto& rate : rates)
        if (std::ranges::count(firsts, rate.instalment, &ClaimRate::instalment) == 0)
            firsts.push_back(rate);
    return firsts;
}

/// On one day all instalments have the same rate.
std::vector<ClaimRate> by_day(const std::vector<ClaimRate>& rates) {
    std::vector<ClaimRate> changes;
    for (const auto& rate : rates)
        if (changes.empty() || changes.back().rate != rate.rate)
            changes.push_back({rate.rate, rate.from, 0});
    return changes;
}

}  // namespace

std::vector<ClaimRate> claim_rates(const Accrual& accrual, const InterestTerms& terms) {
    const auto rates = all_rates(accrual);
    return is_fixed(terms) && !is_one_rate(rates) ? by_instalment(rates) : by_day(rates);
}

std::optional<Rate> new_rate(const Accrual& accrual, const std::vector<LatePart>& after,
                             const InterestTerms& terms) {
    const auto before = claim_rates(accrual, terms);
    if (is_fixed(terms) || before.empty() || after.empty()) return std::nullopt;
    const auto rate = after.front().rate;
    return rate == before.back().rate ? std::nullopt : rate;
}

std::optional<Date> last_known(const std::vector<LatePart>& after, const InterestTerms& terms,
                               Date as_of) {
    if (is_fixed(terms) || after.empty()) return std::nullopt;
    const auto next = terms.rates.next_change(as_of + one_day);
    if (next == never) return std::nullopt;
    return next - one_day;
}

}  // namespace reports
