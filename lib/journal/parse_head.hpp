#pragma once

#include "journal/faults.hpp"

namespace journal {

/// Reads a head line into `writing.entry`, whose place and text are set. Reports
/// what is wrong and reads on as far as it makes sense.
void parse_head(std::string_view line, Writing writing);

}  // namespace journal
