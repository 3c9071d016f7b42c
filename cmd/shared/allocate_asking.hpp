#pragma once

#include <functional>

#include "command.hpp"
#include "reports/matching_allocate.hpp"

namespace cmd {

/// Asks at the terminal about every proposal that is not certain. Whoever has had enough says `q`,
/// or ends the input: what is left is not taken.
std::function<bool(const reports::Matched&)> ask_about(const ledger::Book& book, Date day,
                                                       Console& console);

}  // namespace cmd
