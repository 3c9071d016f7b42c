#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "documents/table.hpp"
#include "ledger/book.hpp"

namespace documents {

/// Every diagnostic in reading order, none folded; the summary as totals.
Paper check_table(const Diagnostics& diagnostics, const Sources& sources, const ledger::Book& book);

/// `3 files, 41 entries, 4 customers, 17 documents, 2026-01-01 to 2026-06-30: no errors, 1 warning`
std::string check_summary(const ledger::Book& book, const Diagnostics& diagnostics);

}  // namespace documents
