#pragma once

#include <string>
#include <string_view>

namespace journal {

/// `text` with its entries in order of date; those of one day keep theirs. What
/// is between comment lines is sorted by itself. Declarations, faulty blocks and
/// the lines between blocks stay where they are.
std::string sort_blocks(std::string_view text);

/// A block of a text together with the indented comments right below it, which stay with their
/// entry.
std::string_view with_comments_below(std::string_view block, std::string_view text);

}  // namespace journal
