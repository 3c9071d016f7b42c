#pragma once

#include <string>
#include <string_view>

namespace journal {

/// A line with ASCII signs, blanks and quotes where others look like them.
/// What stands in quotes or in the comment stays as it is.
std::string in_plain_signs(std::string_view line);

}  // namespace journal
