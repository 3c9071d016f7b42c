#pragma once

#include "book_options.hpp"
#include "command.hpp"

namespace cmd {

/// Teaches the repository that this folder is in to merge journals block by block, and to refuse
/// commits of a faulty or unformatted book. What is there already stays; another's hook is left.
/// Says what it did.
Exit set_up_git(const BookOptions& book, Console& console);

}  // namespace cmd
