#pragma once

#include <string>
#include <string_view>

namespace documents {

/// The change from one text to another as `diff -u` shows it, which `patch`
/// applies; empty when there is none. Takes time in proportion to the texts,
/// so the change of a long text is not always the shortest.
std::string unified_diff(std::string_view before, std::string_view after,
                         std::string_view name_before, std::string_view name_after);

}  // namespace documents
