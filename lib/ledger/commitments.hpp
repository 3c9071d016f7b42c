#pragma once

#include <vector>

#include "ledger/draft.hpp"

namespace ledger {

/// Finds which sales close which orders (`order:`), and which receipts are drafts (`matures:`). A
/// number that names no order of the customer is no fault.
void resolve_commitments(Draft& draft);

/// Orders at the end of a day that are not billed: neither voided nor named by a sale in force,
/// whatever its amount. A sale that is voided opens its order again.
std::vector<Id<Document>> unbilled_orders(const Book& book, Date day);

/// Receipts at the end of a day, not void, that are money only later.
std::vector<Maturing> unmatured_drafts(const Book& book, Date day);

}  // namespace ledger
