#pragma once

#include <string>

#include "base/date.hpp"
#include "command.hpp"

namespace cmd {

/// `{yyyy}`, `{mm}` and `{dd}` stand for the day.
std::string path_on(std::string path, Date day);

/// Says that the book would not take a file in, and what to write: `loss` is what that would
/// mean, `setting` where the file is named.
Exit complain_outside(const std::string& path, std::string_view loss, std::string_view setting,
                      Console& console);

}  // namespace cmd
