#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "journal/entry.hpp"

namespace journal {

/// What a block is known by in all versions: `id:`, or its kind and number; empty of one that is
/// known by what it says. A line feed, which no word holds, stands between its words.
std::string name_of_block(const Entry& entry);

/// A block of a journal, with what stands before it: comments and empty lines.
struct MergePart {
    std::string text;         // whole lines
    std::string key;          // the same for what is one block in several versions
    std::string content;      // its canonical form
    std::string_view kind{};  // as written
    std::string subject;      // kind, day and customer
    bool is_named = false;    // known by a number or an id
    bool is_once = false;     // named, or with `bank:`: the same on both sides is one fact
    bool is_sound = true;

    bool is_same_as(const MergePart& other) const { return text == other.text; }
};

/// One version of a journal.
struct MergeVersion {
    std::vector<MergePart> parts;
    std::string tail;  // what stands behind the last block
    std::map<std::string, std::size_t> places;

    /// Null when there is none of this key.
    const MergePart* find(const std::string& key) const;
};

MergeVersion parts_of(std::string_view text);

/// Unnumbered blocks of a side that the base has not are those of the base that the side has not,
/// changed: they get their keys. A block may become another of its kind in the same place, or of
/// its kind, day and customer anywhere. What `other` has as well was not changed but added.
void adopt_keys(const MergeVersion& base, MergeVersion& side, const MergeVersion& other);

/// A merged block that is read as one block of that key, without errors.
bool is_sound_part(const std::string& text, const std::string& key);

}  // namespace journal
