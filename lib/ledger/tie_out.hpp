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

/// Holds the totals of a report on the documents in `groups` against what is owed by
/// `open_amounts` of the day, every currency of either side. Throws `Untied` with the
/// first document whose items do not add up.
void tie_out(const Book& book, Groups& groups, Date as_of, const OpenAmounts& amounts,
             const std::vector<Money>& totals);

}  // namespace ledger
