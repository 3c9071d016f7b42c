#pragma once

#include "documents/table.hpp"
#include "reports/aging.hpp"

namespace documents {

/// Replaces data and sections of an aging paper by its items, line by line.
void lay_out_items(const reports::AgingReport& report, const ledger::Book& book, Audience audience,
                   Paper& paper);

/// `1–30 days`, `Not due`, `2026-05`: a bucket for people.
std::string bucket_heading(const std::string& name);

}  // namespace documents
