#pragma once

#include "documents/table.hpp"
#include "reports/explain.hpp"

namespace documents {

/// One line per fact, in words, with the place of the entry that says it and,
/// where no entry says it, the rule.
Paper explain_table(const reports::Explanation& explanation, const ledger::Book& book,
                    const Sources& sources);

}  // namespace documents
