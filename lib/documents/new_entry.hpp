#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace documents {

/// An entry that a command proposes for the book.
struct NewEntry {
    std::string text;         // whole canonical lines, its comments (origin, reason) first
    std::optional<Date> day;  // nothing of a declaration
    bool draft = false;       // for a person to finish: shown as comments, never written
};

/// How many entries and declarations its lines are: one, or several that were proposed together.
std::size_t count_of(const NewEntry& entry);

/// Entries one after another as a journal holds them: an empty line around those of several lines,
/// drafts as comments.
std::string joined(const std::vector<NewEntry>& entries);

/// The empty line, if any, that belongs between a journal that ends in `block` (nothing, or at
/// least its last line) and `text`.
std::string_view gap_between(std::string_view block, std::string_view text);

}  // namespace documents
