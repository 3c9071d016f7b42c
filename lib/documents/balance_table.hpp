#pragma once

#include "documents/table.hpp"
#include "reports/balance.hpp"

namespace documents {

Paper balance_table(const reports::BalanceReport& report, const ledger::Book& book,
                    Audience audience);

}  // namespace documents
