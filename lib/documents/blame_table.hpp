#pragma once

#include <functional>
#include <string>
#include <vector>

#include "documents/seal_changes_table.hpp"
#include "documents/table.hpp"
#include "reports/book_diff.hpp"

namespace documents {

/// What one commit did to the entries that name a document, or what nobody has committed yet.
struct Touch {
    std::string commit;  // short; empty: not committed
    std::string date;    // 2026-03-01
    std::string author;
    std::string summary;
    std::vector<reports::EntryDiff> entries;
    std::vector<SpokenPlace> places;  // of each
};

/// What `ar blame` shows, oldest first. For machines an entry that changed has a row for each
/// field.
Paper blame_table(const std::string& document, const std::vector<Touch>& touches);

}  // namespace documents
