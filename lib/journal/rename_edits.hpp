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

/// Does the entry name a document, as its own or another's, wherever the grammar has numbers?
/// `is_number` is that of a `Renaming`.
bool names_document(const Entry& entry, std::string_view number,
                    const std::function<bool(std::string_view)>& is_number);

}  // namespace journal
