#pragma once

#include "documents/table.hpp"
#include "reports/sales.hpp"

namespace documents {

Paper sales_table(const reports::SalesReport& report, const ledger::Book& book, Audience audience,
                  bool with_chart = false);

}  // namespace documents
