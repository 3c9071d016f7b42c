#pragma once

#include "documents/table.hpp"
#include "reports/forecast.hpp"

namespace documents {

/// The weeks, or item by item where the report has items. A chart is of a report without groups.
Paper forecast_table(const reports::ForecastReport& report, const ledger::Book& book,
                     Audience audience, bool with_chart = false);

}  // namespace documents
