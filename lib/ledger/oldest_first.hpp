#pragma once

#include "ledger/book.hpp"

namespace ledger {

/// Places what the journal leaves unsaid (journal.md 2.7), day by day, for
/// every customer on `allocate: oldest-first`: adds derived allocations to the
/// book, ended on the day they no longer fit beside what is said. Never fails.
void allocate_oldest_first(Book& book);

}  // namespace ledger
