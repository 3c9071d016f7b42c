#pragma once

#include <map>

#include "ledger/book.hpp"

namespace ledger {

/// Is it interest (`#interest`) or a fee (`#fee`) for paying late, which bears neither?
bool is_late_charge(const Book& book, Id<Document> id);

/// By document: what debits tagged `#interest` have charged for it up to a day, in its currency.
std::map<Id<Document>, i128> interest_charged(const Book& book, Date as_of);

}  // namespace ledger
