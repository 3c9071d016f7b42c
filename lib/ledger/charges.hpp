#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// Finds the documents that debits are charged for: debit documents of the customer or of its
/// group. After the voids.
void resolve_charges(Draft& draft);

}  // namespace ledger
