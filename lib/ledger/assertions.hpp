#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// Judges every `balance` entry at the end of its day. A wrong one reports the
/// difference and the entries since the last good one that could explain it.
void judge_assertions(Draft& draft);

}  // namespace ledger
