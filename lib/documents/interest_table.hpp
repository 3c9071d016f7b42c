#pragma once

#include "documents/table.hpp"
#include "reports/interest.hpp"

namespace documents {

/// A row for every stretch of days with one principal and one rate, and one for each fixed sum.
/// For people a table per currency, and under it at which rate it goes on.
Paper interest_table(const reports::InterestReport& report, const ledger::Book& book,
                     Audience audience);

}  // namespace documents
