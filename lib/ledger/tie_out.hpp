#pragma once

#include <stdexcept>
#include <vector>

#include "ledger/grouping.hpp"

namespace ledger {

/// A fault of ours: figures that have to agree do not. Says on which day, and where.
struct Untied : std::logic_error {
    using std::logic_error::logic_error;
};

/// What is open of the documents in `groups` less what is left of them, at the
/// end of a day: one sum per currency they are in, in no particular order.
std::vector<Money> owed_by_currency(const Book& book, Groups& groups, Date as_of);

/// Holds the totals of a report against what is owed, every currency of either
/// side. Throws `Untied` with the first document whose items do not add up.
void tie_out(const Book& book, Groups& groups, Date as_of, const std::vector<Money>& totals);

}  // namespace ledger
