#pragma once

#include "documents/table.hpp"
#include "reports/kpi.hpp"

namespace documents {

/// For people, one row of a currency is turned on its side: every measure with its formula. Charts
/// are of a report without groups.
Paper kpi_table(const reports::KpiReport& report, const ledger::Book& book, Audience audience,
                bool with_charts = false);

}  // namespace documents
