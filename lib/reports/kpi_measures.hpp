#pragma once

#include <span>
#include <vector>

#include "base/ratio.hpp"

namespace reports {

/// Sales of a month, and how many of its days count.
struct MonthOfSales {
    i128 sales = 0;
    int days = 0;
};

/// DSO counted back (credit.md 4): from the latest month backwards the days of every month whose
/// sales the rest covers, then the part of the next. 0 when nothing is owed, as soon as nothing is
/// left no further days; none when the months do not suffice.
Ratio count_back_days(i128 owed, std::span<const MonthOfSales> latest_first);

/// Collection effectiveness (CEI, credit.md 4) in percent: 100 * (opening + S - owed) / (opening +
/// S - current), S being sales / months: 1 for the total, the months of the window for the monthly
/// kind. None when there was nothing to collect.
Ratio effectiveness(i128 opening, i128 sales, int months, i128 owed, i128 current);

/// How often receivables turned over: 2 * sales / (opening + owed) (credit.md 4).
Ratio turnover(i128 opening, i128 sales, i128 owed);

/// The percentage that the `count` largest have of all amounts above nought.
Ratio share_of_largest(std::vector<i128> owed, std::size_t count);

/// The Herfindahl-Hirschman index: the sum of the squares of the shares in percent (10,000: one
/// owes all), of amounts above nought (credit.md 4). Cut off after twelve decimals, which no
/// rounding to fewer can tell from the exact number.
Ratio herfindahl(std::span<const i128> owed);

}  // namespace reports
