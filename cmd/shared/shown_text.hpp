#pragma once

#include <string_view>

#include "command.hpp"

namespace cmd {

/// Writes lines to standard output; on a terminal nothing in them speaks to it.
void show_text(std::string_view text, Console& console);
/// The same of a difference, in colours where they are wanted.
void show_diff(std::string_view diff, Console& console);

}  // namespace cmd
