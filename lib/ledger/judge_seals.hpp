#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// Compares every `close` that has a seal with the entries up to its day. Books with errors of
/// their own are not judged, and books without a seal are not read again.
void judge_seals(Draft& draft);

}  // namespace ledger
