#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace journal {

struct Merged {
    std::string text;
    std::size_t conflicts = 0;  // places with markers around whole blocks
};

/// A journal that two sides have changed, block by block, each block with the comments before it
/// (matching.md 6). A block is known by its kind and number, or its declared id, or `id:`; another
/// one by what it says. What one side alone added, changed or deleted is so; order means nothing:
/// ours is kept, and what they added stands behind what we added there. A version that holds
/// markers is no journal: then all of it is one conflict.
Merged merge(std::string_view base, std::string_view ours, std::string_view theirs);

}  // namespace journal
