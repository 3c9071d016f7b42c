#pragma once

#include <vector>

#include "base/ratio.hpp"
#include "settings/rank.hpp"

namespace reports {

/// By the share of all that comes before a row: A below 80 %, B below 95 %, else C.
char abc_class(Ratio percent_before);

/// For each number a score from 5 for the best to 1, the largest being best: 5 - ⌊5·rank ÷ n⌋ with
/// rank from 0. Equal ones get the better score.
std::vector<int> quintiles(const std::vector<i128>& numbers);

/// What giving credit to a customer is made of, in minor units.
struct CreditGiven {
    i128 net_sales = 0;
    i128 discounts = 0;
    i128 written_off = 0;
    i128 owed = 0;   // sum over the month ends
    int month_ends;  // at least one
    int days;        // of the window
};

/// Margin on the sales, less discounts and write-offs and what the money lent costs; rounded once.
/// Both shares are said.
i128 profit_of_credit(const CreditGiven& given, const settings::Rank& rank);

}  // namespace reports
