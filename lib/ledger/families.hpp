#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// Reports customers whose declared `parent:` leads back to them.
void check_declared_parents(Draft& draft);

/// Reports each `set parent:` that makes such a ring from some day on.
void check_dated_parents(Draft& draft);

}  // namespace ledger
