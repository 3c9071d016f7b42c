#pragma once

#include "documents/table.hpp"
#include "reports/staff_collectors.hpp"

namespace documents {

Paper collectors_table(const reports::CollectorsReport& report, const ledger::Book& book);

}  // namespace documents
