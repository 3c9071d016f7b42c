#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// Gives every document its customer, currency, amount and due day: checks
/// totals and taxes against the lines, and the instalments against the total.
void resolve_documents(Draft& draft);

}  // namespace ledger
