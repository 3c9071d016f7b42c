#pragma once

#include "journal/format_line.hpp"

namespace journal {

/// Writes a whole block in its one form, its last line without a line feed. A
/// faulty one is written byte for byte.
void write_block(Pen pen);

/// Has the block lines below its head?
bool has_body(const Entry& entry);

}  // namespace journal
