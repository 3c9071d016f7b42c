#include "reports/rank_measures.hpp"

#include <algorithm>
#include <functional>

namespace reports {

char abc_class(Ratio percent_before) {
    const auto is_below = [&](int percent) {
        return percent_before.numerator < percent * percent_before.denominator;
    };
    if (is_below(80)) return 'A';
    return is_below(95) ? 'B' : 'C';
}

std::vector<int> quintiles(const std::vector<i128>& numbers) {
    auto falling = numbers;
    std::ranges::sort(falling, std::greater{});
    const auto count = static_cast<std::ptrdiff_t>(numbers.size());
    std::vector<int> scores;
    scores.reserve(numbers.size());
    for (const auto number : numbers) {
        const auto first = std::ranges::lower_bound(falling, number, std::greater{});
        scores.push_back(static_cast<int>(5 - 5 * (first - falling.begin()) / count));
    }
    return scores;
}

i128 profit_of_credit(const CreditGiven& given, const settings::Rank& rank) {
    constexpr int days_of_year = 365;
    const i128 parts = i128{given.month_ends} * days_of_year;
    const auto earned = given.net_sales * rank.margin.value().millionths * parts;
    const auto lost = (given.discounts + given.written_off) * Rate::one * parts;
    const auto lent = given.owed * rank.cost.value().millionths * given.days;
    return divide_rounded(earned - lost - lent, Rate::one * parts);
}

}  // namespace reports
