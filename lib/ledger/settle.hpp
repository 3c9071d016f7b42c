#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// Holds the book to its invariant: on every day, 0 ≤ open of each debit
/// document and 0 ≤ left of each source, judged on what the journal says
/// alone. Reports the first day each one breaks, with all that took part.
void settle(Draft& draft);

/// Judges every `unapply` against its pair of documents, gives back the
/// source's money, and lapses the discount of a pair wholly taken back. Before `settle`.
void take_back(Draft& draft);

}  // namespace ledger
