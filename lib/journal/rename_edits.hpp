#pragma once

#include <vector>

#include "journal/rename.hpp"
#include "journal/repair_edit.hpp"

namespace journal {

/// What has to be written elsewhere in one entry, in the order of its text; offsets count from its
/// head.
struct EntryEdits {
    std::vector<Edit> edits;
    bool leaves = false;  // names the id, and may mean the other one
    bool unfit = false;   // a list cannot say the new number
};

EntryEdits edits_of(const Entry& entry, const Renaming& renaming);

}  // namespace journal
