#pragma once

#include <vector>

#include "reports/forecast_parts.hpp"

namespace reports {

__extension__ typedef unsigned __int128 u128;

/// What a forecast knows on its day about how customers pay.
struct ForecastHabits {
    ledger::PaymentCurves curves;
    std::vector<std::optional<Days>> days_late;  // by currency; of the whole book
};

ForecastHabits forecast_habits(const ledger::Book& book, const ForecastQuery& query);

/// A week of what will come: the first of its days, seven of them.
inline Date first_day(Date as_of, int week) { return as_of + Days{7 * week - 6}; }

/// The lines of the parts that are selected, and their items where they are asked for.
struct ForecastSeries {
    std::vector<ForecastLine> lines;
    std::vector<ForecastItem> items;
};

ForecastSeries forecast_series(const ledger::Book& book, const ForecastQuery& query,
                               const ForecastHabits& habits, const std::vector<ForecastPart>& parts,
                               ledger::Groups& groups);

/// What is reached or passed with a probability: max(0, expected - quantile * floor(sigma)), where
/// sigma is the root of `variance` and the quantile, of the normal distribution, in millionths.
i128 reached(i128 expected, u128 variance, std::int64_t quantile);

}  // namespace reports
