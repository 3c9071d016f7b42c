#pragma once

#include "documents/table.hpp"
#include "reports/matching_reconcile.hpp"

namespace documents {

/// `texts` are those of the book: an entry without a number is named by its place.
Paper reconcile_table(const reports::ReconcileReport& report, const ledger::Book& book,
                      const Sources& texts, Audience audience);

}  // namespace documents
