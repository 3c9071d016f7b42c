#pragma once

#include <string>

#include "documents/table.hpp"

namespace documents {

/// The sections of a report as GitHub Markdown, its tables readable as they stand.
std::string render_markdown(const Paper& paper);

}  // namespace documents
