#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "which_book.hpp"

namespace cmd {

/// The line that tells our hook from another's begins so.
inline constexpr std::string_view hook_mark = "# Written by `ar git setup`";

/// The program that runs, for git to call.
std::string this_program();

/// What a pre-commit hook does for a book.
struct HookBook {
    std::string folder;  // of its main file, from the top of the repository, as it is shown
    std::string text;    // of the script
};

/// Checks the book as it is staged, not as it lies in the folder. `top` is the folder of the
/// repository, `folder` the one below it (with a slash, or empty) that is current now. What lies
/// outside of the repository is read where it is.
HookBook hook_book(const std::string& top, const std::string& folder, const BookOptions& options,
                   const settings::Settings& settings, const BookChoice& choice);

/// Those that a hook of ours checks, in its order.
std::vector<HookBook> books_in_hook(std::string_view text);

/// A pre-commit hook for several books: all are checked, and a faulty one stops the commit.
std::string hook_text(const std::vector<HookBook>& books);

}  // namespace cmd
