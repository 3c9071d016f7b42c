#pragma once

#include <string>
#include <string_view>

namespace journal {

/// `text` with its entries in order of date; those of one day keep theirs. What
/// is between comment lines is sorted by itself. Declarations, faulty blocks and
/// the lines between blocks stay where they are.
std::string sort_blocks(std::string_view text);

}  // namespace journal
