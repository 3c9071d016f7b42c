#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// Gives documents the instalments of their plans, from each plan's day on. A
/// plan's lines must make what is open at the end of that day.
void resolve_plans(Draft& draft);

}  // namespace ledger
