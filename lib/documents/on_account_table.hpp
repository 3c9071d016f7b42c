#pragma once

#include "documents/table.hpp"
#include "reports/on_account.hpp"

namespace documents {

Paper on_account_table(const reports::OnAccountReport& report, const ledger::Book& book,
                       Audience audience);

}  // namespace documents
