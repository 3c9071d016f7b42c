#pragma once

#include "documents/table.hpp"
#include "reports/overdue.hpp"

namespace documents {

Paper overdue_table(const reports::OverdueReport& report, const ledger::Book& book,
                    Audience audience);

}  // namespace documents
