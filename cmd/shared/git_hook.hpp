#pragma once

#include <string>
#include <string_view>

#include "which_book.hpp"

namespace cmd {

/// The line that tells our hook from another's begins so.
inline constexpr std::string_view hook_mark = "# Written by `ar git setup`";

/// The program that runs, for git to call.
std::string this_program();

/// A pre-commit hook that checks the book as it is staged, not as it lies in the folder. `top` is
/// the folder of the repository, `folder` the one below it (with a slash, or empty) that is
/// current now. What lies outside of the repository is read where it is.
std::string hook_text(const std::string& top, const std::string& folder, const BookOptions& options,
                      const settings::Settings& settings, const BookChoice& choice);

}  // namespace cmd
