#pragma once

#include "documents/table.hpp"
#include "reports/forecast.hpp"

namespace documents {

/// The weeks; for programs item by item where the report has items, for people both.
Paper forecast_table(const reports::ForecastReport& report, const ledger::Book& book,
                     Audience audience);

}  // namespace documents
