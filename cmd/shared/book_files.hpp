#pragma once

#include <string>
#include <string_view>

#include "load.hpp"

namespace cmd {

/// `.main.arl.ENDING`, beside the file that a journal is: hidden, and no pattern for `*.arl` takes
/// it.
std::string beside(const std::string& journal, std::string_view ending);

/// The record of replacements that stand or were cut short: see replace_batch.hpp.
std::string replacing_record(const std::string& journal);

/// The lock of who writes entries to a book, or renames in it.
std::string writers_lock(const std::string& journal);

/// Have some files of the book the new names and some the old, since a rename was cut short? Waits
/// for one that is under way. Complains itself.
bool is_half_renamed(const std::string& journal, Console& console);

/// A change of one file as `git apply` takes it in the folder of the book. `is_there`: it is not
/// made by it.
std::string git_diff(const std::string& path, bool is_there, std::string_view before,
                     std::string_view after, const Loaded& loaded);

}  // namespace cmd
