#include "reports/kpi_measures.hpp"

#include <algorithm>

namespace reports {
namespace {

constexpr int hhi_decimals = 12;
constexpr int hhi_digits = 4 + hhi_decimals;  // of the sum of squared shares of one

i128 sum_above_nought(std::span<const i128> amounts) {
    i128 sum = 0;
    for (const auto amount : amounts) sum += std::max<i128>(amount, 0);
    return sum;
}

/// So many bits are taken off amounts that their sum squared, times ten, stays within 128.
int bits_too_many(i128 sum) {
    int bits = 0;
    while (sum >> bits >= i128{1} << 60) ++bits;
    return bits;
}

}  // namespace

Ratio count_back_days(i128 owed, std::span<const MonthOfSales> latest_first) {
    i128 rest = owed;
    i128 days = 0;
    for (const auto& month : latest_first) {
        if (rest <= 0) break;
        if (rest < month.sales) return {days * month.sales + rest * month.days, month.sales};
        rest -= month.sales;
        days += month.days;
    }
    return rest <= 0 ? Ratio{days, 1} : Ratio{};
}

Ratio effectiveness(i128 opening, i128 sales, int months, i128 owed, i128 current) {
    return percentage(months * (opening - owed) + sales, months * (opening - current) + sales);
}

Ratio turnover(i128 opening, i128 sales, i128 owed) { return quotient(2 * sales, opening + owed); }

Ratio share_of_largest(std::vector<i128> owed, std::size_t count) {
    std::ranges::sort(owed, std::ranges::greater{});
    const auto largest = std::span{owed}.first(std::min(count, owed.size()));
    return percentage(sum_above_nought(largest), sum_above_nought(owed));
}

Ratio herfindahl(std::span<const i128> owed) {
    const auto bits = bits_too_many(sum_above_nought(owed));
    const i128 sum = sum_above_nought(owed) >> bits;
    if (sum == 0) return {};
    i128 rest = 0;
    for (const auto amount : owed) {
        const i128 part = std::max<i128>(amount, 0) >> bits;
        rest += part * part;
    }
    i128 digits = 0;
    for (int i = 0; i < hhi_digits; ++i) {  // long division: rest * 10^16 could leave 128 bits
        digits = 10 * digits + 10 * rest / (sum * sum);
        rest = 10 * rest % (sum * sum);
    }
    return {digits, power_of_ten(hhi_decimals)};
}

}  // namespace reports
