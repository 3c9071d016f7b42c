#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace journal {

/// A text that two sides have changed, line by line. Nothing where both changed the same lines, or
/// put different lines into the same place.
std::optional<std::string> merge_lines(std::string_view base, std::string_view ours,
                                       std::string_view theirs);

}  // namespace journal
