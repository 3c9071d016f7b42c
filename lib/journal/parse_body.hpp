#pragma once

#include "journal/faults.hpp"

namespace journal {

/// Reads an indented line into the entry it belongs to.
void parse_body_line(std::string_view line, Writing writing);

/// Where the amount of an item line without a gap begins, when there is one reading; else npos.
std::size_t only_reading(std::string_view text);

/// Checks what can only be said of the whole block: two places that say the same.
void check_block(Writing writing);

}  // namespace journal
