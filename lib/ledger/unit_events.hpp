#pragma once

#include <span>
#include <vector>

#include "ledger/cash.hpp"
#include "ledger/settlements.hpp"
#include "ledger/survival.hpp"

namespace ledger {

/// What happened to the instalments of a debit document by a day, each a unit of the survival of
/// debts (credit.md 4): at risk from the day it is dated; cash is an event of its share; credit
/// notes and opening credits leave on their day; the rest, written off or not, leaves on `as_of`.
/// `due` and `settled` are of that day; of these, the parts of the document in `settled_parts`.
void append_unit_events(const Book& book, const DueLines& due, Id<Document> id,
                        std::span<const CashPart> settled, Date as_of,
                        std::vector<UnitEvent>& events);

}  // namespace ledger
