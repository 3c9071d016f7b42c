#pragma once

#include "documents/table.hpp"
#include "reports/staff.hpp"

namespace documents {

Paper staff_table(const reports::StaffReport& report, const ledger::Book& book, Audience audience);

}  // namespace documents
