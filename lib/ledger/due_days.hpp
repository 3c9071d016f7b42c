#pragma once

#include <map>

#include "ledger/book.hpp"

namespace ledger {

/// When each debit document is due, by the place of its entry. Those that are paid in
/// instalments have no one day.
std::map<Place, Date> due_days(const Book& book);

}  // namespace ledger
