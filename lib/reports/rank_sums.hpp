#pragma once

#include <vector>

#include "ledger/lines.hpp"
#include "reports/rank.hpp"

namespace reports {

/// What one customer did in a window in one currency, in minor units, as known on its last day.
struct RankSums {
    explicit RankSums(Currency) {}
    bool is_empty() const {
        return sales == 0 && sold == 0 && credit_notes == 0 && discounts == 0 && written_off == 0 &&
               cash == 0 && owed == 0;
    }

    i128 sales = 0;      // sales and debits, gross
    int sold = 0;        // sales
    Date last = always;  // of the sales
    i128 credit_notes = 0;
    i128 discounts = 0;
    i128 written_off = 0;
    i128 cash = 0;  // settled in the window
    i128 owed = 0;  // sum over the month ends of the window
};

/// The month ends among the last `days` days; the last day itself when there is none.
std::vector<Date> month_ends_of(Date as_of, int days);

/// A line for every customer and currency with a document, by id and code.
std::vector<ledger::Line<RankSums>> rank_sums(const ledger::Book& book, const RankQuery& query);

}  // namespace reports
