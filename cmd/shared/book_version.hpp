#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "git.hpp"
#include "load.hpp"

namespace cmd {

/// A book as a commit has it.
struct BookVersion {
    Revision revision;
    Loaded loaded;

    /// `4f5e6d7:2026/03.arl`: a file of the book as git names it.
    std::string file_of(Place place) const;
    /// The same of a name, or of what begins with one.
    std::string named(std::string name) const;
};

/// Reads the book whose journals are now called `files` from a commit of the repository that holds
/// the first of them, also where it had other names there; of `REV:PATH` the one that was called
/// so. Complains itself, of faults of that book too when `options` do not allow
/// them.
tl::expected<BookVersion, Exit> read_version(const std::string& revision,
                                             const std::vector<std::string>& files,
                                             const BookOptions& options, Console& console);

/// Complains of a book's errors unless they are allowed; rules that are `ignored` count for
/// nothing. Names in messages lose `prefix` and get `instead`.
bool refuse_errors(const Loaded& loaded, const BookOptions& options,
                   std::span<const std::string_view> ignored,
                   std::string_view prefix, std::string_view instead, Console& console);

}  // namespace cmd
