#pragma once

#include <string>

#include "documents/table.hpp"

namespace documents {

/// The sections of a report for a terminal or a pipe, columns in display cells.
/// A wide table stays wide: cutting a figure would be worse than a wrapped line.
std::string render_text(const Paper& paper, const RenderOptions& options);

}  // namespace documents
