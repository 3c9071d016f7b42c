#pragma once

#include <functional>
#include <string>

#include "documents/seal_changes_table.hpp"
#include "documents/table.hpp"
#include "reports/book_diff.hpp"

namespace documents {

/// How two versions of a book are called, and where entries of theirs stand.
struct SpokenVersions {
    std::string before;
    std::string now;
    std::function<SpokenPlace(Place)> place_before;
    std::function<SpokenPlace(Place)> place_now;
};

/// What `ar diff` shows. For machines an entry that changed has a row for each field, and every
/// balance has one behind them all.
Paper book_diff_table(const reports::BookDiff& diff, const SpokenVersions& versions);

}  // namespace documents
