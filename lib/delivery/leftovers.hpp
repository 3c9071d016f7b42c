#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace delivery {

/// Warns of what commands left behind: appends to the files of a book that can neither be finished
/// nor undone, and messages of an outbox of which nobody knows whether they were sent.
void check_leftovers(const std::string& outbox, Sources& sources, Diagnostics& diagnostics);

/// Its rules, by name.
std::vector<std::string_view> leftover_rules();

}  // namespace delivery
