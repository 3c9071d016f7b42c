#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// Reports every `id:` that another entry has as well.
void check_identities(Draft& draft);

}  // namespace ledger
