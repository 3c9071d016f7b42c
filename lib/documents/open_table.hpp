#pragma once

#include "documents/table.hpp"
#include "reports/open.hpp"

namespace documents {

Paper open_table(const reports::OpenReport& report, const ledger::Book& book, Audience audience);

}  // namespace documents
