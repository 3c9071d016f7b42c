#pragma once

#include "documents/fields.hpp"
#include "reports/compare.hpp"

namespace documents {

/// What a letter says of a comparison: `sums`, one per currency, each with the `items` that differ;
/// `differs` when any does.
Fields compare_fields(const reports::CompareReport& report, const std::string& language,
                      const ledger::Book& book);

}  // namespace documents
