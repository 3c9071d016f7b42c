#pragma once

#include <string_view>

#include "journal/faults.hpp"

namespace journal {

/// Is every byte of `text` printable ASCII, a newline or a tab? Such a piece
/// needs no look at single lines.
bool is_plain(std::string_view text);

/// Reports what no line may hold: bytes that are not UTF-8, NUL, a lone
/// carriage return. False when something was reported.
bool check_encoding(std::string_view line, Writing writing);

/// Reports the first look-alike of a line (full-width punctuation, odd blanks,
/// curly quotes) outside quotes and comments; one a line is enough to mend it.
void check_look_alikes(std::string_view line, Writing writing);

/// Is there a character in `text` that may stand only in quotes or comments?
bool has_look_alike(std::string_view text);

}  // namespace journal
