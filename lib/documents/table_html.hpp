#pragma once

#include <string>

#include "documents/table.hpp"

namespace documents {

/// The sections of a report as one page that needs nothing else: no script, no
/// address, its style inside. Readable on a phone and printable on A4.
std::string render_html(const Paper& paper);

}  // namespace documents
