#pragma once

#include <string>

#include "documents/table.hpp"

namespace documents {

/// One JSON object, a row per line so that two outputs can be compared by eye.
/// Amounts and figures are strings, because a JSON number may be read as binary.
std::string render_json(const Paper& paper);

}  // namespace documents
