#pragma once

#include <vector>

#include "base/ratio.hpp"
#include "reports/forecast.hpp"

namespace reports {

/// A forecast of the past, and what came: cash of the items open on the day of the forecast.
struct BacktestWeek {
    Date origin;
    Money actual;
    ForecastWeek forecast;
};

/// How good a forecast was over all weeks of a currency. An error is the sum of |series - actual|
/// over that of actual; a coverage the share of weeks with a p80 (p90) above 0 that reached it.
struct BacktestScore {
    Currency currency;
    Ratio due;
    Ratio due_late;  // over the weeks that have the series
    Ratio expected;
    Ratio p80;
    Ratio p90;
};

struct BacktestReport {
    ForecastQuery query;
    int months = 12;
    std::vector<BacktestWeek> weeks;    // by currency, origin, week
    std::vector<BacktestScore> scores;  // by currency
};

/// Forecasts made at the last month ends whose weeks had passed by the day of the query, each with
/// what was known then. Drafts and orders are no items, and left out.
BacktestReport backtest(const ledger::Book& book, ForecastQuery query, int months);

}  // namespace reports
