#pragma once

#include <string>

#include "documents/table.hpp"

namespace documents {

/// RFC 4180 with LF: the column names, then the data rows, nothing else.
/// Text that a spreadsheet would run as a formula gets a leading apostrophe.
std::string render_csv(const Paper& paper, const RenderOptions& options);

/// One row of it, for tables that nobody holds as a whole.
void append_csv_row(std::string& out, const Row& row, const RenderOptions& options);

/// The same rows between tabs; in text, tab is `\t`, a line end `\n` or `\r`, a backslash `\\`.
std::string render_tsv(const Paper& paper, const RenderOptions& options);

}  // namespace documents
