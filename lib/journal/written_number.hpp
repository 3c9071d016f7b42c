#pragma once

#include <string>
#include <string_view>

namespace journal {

/// Appends a number as the formatter writes it: with at least `decimals`
/// decimals, and commas between groups of three digits if `group`.
void append_number(std::string_view number, int decimals, bool group, std::string& into);

}  // namespace journal
