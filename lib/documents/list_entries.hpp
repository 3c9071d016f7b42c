#pragma once

#include <string>

#include <tl/expected.hpp>

#include "documents/new_entry.hpp"
#include "reports/listed.hpp"

namespace documents {

/// An entry of a list in the journal's form, under a comment with `origin` (its file and line, and
/// the rule that read it) and the reason. Otherwise why no journal can hold it.
tl::expected<NewEntry, std::string> list_entry(const reports::ListedEntry& entry,
                                               const std::string& origin, const ledger::Book& book);

}  // namespace documents
