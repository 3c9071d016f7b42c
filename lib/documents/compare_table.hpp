#pragma once

#include "documents/table.hpp"
#include "reports/compare.hpp"

namespace documents {

Paper compare_table(const reports::CompareReport& report, const ledger::Book& book,
                    Audience audience);

}  // namespace documents
