#pragma once

#include "documents/table.hpp"
#include "reports/roll_forward.hpp"

namespace documents {

Paper roll_forward_table(const reports::RollForwardReport& report, const ledger::Book& book,
                         Audience audience);

}  // namespace documents
