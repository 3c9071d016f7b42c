#pragma once

#include <stdexcept>
#include <vector>

#include "ledger/grouping.hpp"
#include "ledger/open_items.hpp"

namespace ledger {

/// A fault of ours: figures that have to agree do not. Says on which day, and where.
struct Untied : std::logic_error {
    using std::logic_error::logic_error;
};

/// What is open of the documents in `groups` less what is left of them: one sum per currency. Where
/// the group of each was asked for before, it changes nothing in `groups`.
std::vector<Money> owed_by_currency(const Book& book, Groups& groups, const OpenAmounts& amounts);

/// Holds the totals of a report on some documents against what is owed on them, every currency of
/// either side. Throws `Untied` with the first document whose items do not add up.
void tie_out(const Book& book, Date as_of, const std::vector<Money>& owed,
             const std::vector<Money>& totals);
void tie_out(const Book& book, Groups& groups, Date as_of, const OpenAmounts& amounts,
             const std::vector<Money>& totals);

}  // namespace ledger
