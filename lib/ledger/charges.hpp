#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// Finds the documents that debits are charged for. A number that names none is no fault.
void resolve_charges(Draft& draft);

}  // namespace ledger
