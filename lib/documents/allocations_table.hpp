#pragma once

#include "documents/table.hpp"
#include "reports/allocations.hpp"

namespace documents {

Paper allocations_table(const reports::AllocationsReport& report, const ledger::Book& book);

}  // namespace documents
