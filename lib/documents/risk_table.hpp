#pragma once

#include "documents/table.hpp"
#include "reports/risk.hpp"

namespace documents {

/// What wants a look, and what each alert means.
Paper risk_table(const reports::RiskReport& report, const ledger::Book& book, Audience audience);

}  // namespace documents
