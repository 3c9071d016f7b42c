#pragma once

#include "documents/table.hpp"
#include "reports/forecast_backtest.hpp"

namespace documents {

/// The weeks; below them, for programs in the totals, the errors and the coverage.
Paper forecast_backtest_table(const reports::BacktestReport& report, const ledger::Book& book,
                              Audience audience);

}  // namespace documents
