#pragma once

#include "documents/table.hpp"
#include "reports/account.hpp"

namespace documents {

/// One section per account, from its opening line to its closing line.
/// Programs get the movements only; JSON has both lines in its totals.
Paper account_table(const reports::AccountReport& report, const ledger::Book& book,
                    const Sources& sources, Audience audience);

}  // namespace documents
