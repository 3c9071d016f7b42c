#pragma once

#include "which_book.hpp"

namespace cmd {

/// Teaches the repository that this folder is in to merge journals block by block, and to refuse
/// commits of a faulty or unformatted book. What is there already stays; another's hook is left.
/// Says what it did.
Exit set_up_git(const BookOptions& options, const settings::Settings& settings,
                const BookChoice& choice, Console& console);

}  // namespace cmd
