#pragma once

#include "base/source.hpp"
#include "reports/explain.hpp"

namespace documents {

/// Where a fact is said: of money that a body line names, that line; else the
/// head of its entry.
Place said_line(const reports::Explanation& explanation, const reports::Fact& fact,
                const ledger::Book& book, const Sources& sources);

}  // namespace documents
