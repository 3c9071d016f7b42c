#pragma once

#include "documents/table.hpp"
#include "reports/customer_list.hpp"

namespace documents {

Paper customer_list_table(const reports::CustomerListReport& report, const ledger::Book& book);

}  // namespace documents
