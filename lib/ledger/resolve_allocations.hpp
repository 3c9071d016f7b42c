#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// Turns what sources say of their money into allocations: `to` lines, `*`
/// lines, header `to:` and `for:`; every source's parts must make its credit.
/// Adds fees and money withheld to the credit of receipts first.
void resolve_allocations(Draft& draft);

}  // namespace ledger
