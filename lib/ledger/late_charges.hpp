#pragma once

#include <map>

#include "ledger/book.hpp"

namespace ledger {

/// Is it interest (`#interest`) or a fee (`#fee`) for paying late, which bears neither?
bool is_late_charge(const Book& book, Id<Document> id);

/// Minor units by the day of the debits that charged them.
using ChargedByDay = std::map<Date, i128>;

/// By document: what debits tagged `#interest` have charged for it up to a day, in its currency.
std::map<Id<Document>, ChargedByDay> interest_charged(const Book& book, Date as_of);

i128 total(const ChargedByDay& charged);

}  // namespace ledger
