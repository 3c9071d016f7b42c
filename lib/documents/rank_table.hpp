#pragma once

#include "documents/table.hpp"
#include "reports/rank.hpp"

namespace documents {

/// The customers of each currency in their order, with class and scores.
Paper rank_table(const reports::RankReport& report, const ledger::Book& book, Audience audience);

}  // namespace documents
