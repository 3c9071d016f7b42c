#pragma once

#include "documents/table.hpp"
#include "reports/credit.hpp"

namespace documents {

/// Every customer, its limit and the use of it.
Paper credit_table(const reports::CreditReport& report, const ledger::Book& book,
                   Audience audience);

}  // namespace documents
