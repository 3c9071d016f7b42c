#pragma once

#include "documents/table.hpp"
#include "reports/score.hpp"

namespace documents {

/// A row for every customer.
Paper score_table(const reports::ScoreReport& report, const ledger::Book& book, Audience audience);

/// A row for every factor of every customer, without those that are switched off.
Paper score_detail_table(const reports::ScoreReport& report, const ledger::Book& book,
                         Audience audience);

}  // namespace documents
