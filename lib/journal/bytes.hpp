#pragma once

#include <optional>
#include <string_view>

#include "journal/faults.hpp"

namespace journal {

/// Is every byte of `text` printable ASCII, a newline or a tab? Such a piece
/// needs no look at single lines.
bool is_plain(std::string_view text);

/// Reports what no line may hold: bytes that are not UTF-8, NUL, a lone
/// carriage return. False when something was reported. `file_name` is for the repair.
bool check_encoding(std::string_view line, std::string_view file_name, Writing writing);

/// Reports the first look-alike of a line (full-width punctuation, odd blanks,
/// curly quotes) outside quotes and comments; one a line is enough to mend it.
void check_look_alikes(std::string_view line, Writing writing);

/// The ASCII sign a full-width one looks like, or 0. The CJK list comma counts too.
char plain_sign(char32_t c);
bool is_curly_quote(char32_t c);
/// An ideographic or a no-break space.
bool is_odd_space(char32_t c);

/// The first digit of it that is full-width.
std::optional<char32_t> fullwidth_digit(std::string_view word);

/// Is there a character in `text` that may stand only in quotes or comments?
bool has_look_alike(std::string_view text);

}  // namespace journal
