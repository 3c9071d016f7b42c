#pragma once

#include <string>

#include "book_options.hpp"
#include "command.hpp"

namespace cmd {

/// What `ar rename` was asked to do.
struct RenameOptions {
    BookOptions book;
    bool of_customer = false;
    std::string from;
    std::string to;
    bool write = false;
};

/// Shows the change of every file, or writes them all, when the book is sound afterwards and its
/// figures are the same.
Exit rename_in_book(const RenameOptions& options, Console& console);

}  // namespace cmd
