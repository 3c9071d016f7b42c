#pragma once

#include <span>
#include <vector>

#include "documents/chart.hpp"
#include "reports/aging.hpp"
#include "reports/forecast.hpp"
#include "reports/kpi.hpp"
#include "reports/sales.hpp"

namespace documents {

/// What is open in each bucket, of one line of the report or of a total.
Chart aging_chart(const reports::AgingReport& report, const reports::AgingLine& line,
                  const ledger::Book& book);

/// DSO beside the best possible one, and what is owed beside what is more than 90 days late:
/// window by window of one currency, the oldest first.
std::vector<Chart> kpi_charts(std::span<const reports::Kpi* const> trend, const ledger::Book& book);

/// What each week is expected to bring, and what it brings in 80 % of cases.
Chart forecast_chart(const reports::ForecastLine& line, const ledger::Book& book);

/// The net sales of each month, where rows are by month, else of each row: the largest of many, and
/// the others together.
Chart sales_chart(const reports::SalesReport& report, Currency currency, const ledger::Book& book);

}  // namespace documents
