#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Rule names of what is wrong with a text, in the order they are found: `a b`.
std::string faults(std::string_view text);

/// The entries of a text, spelled out with single blanks, body lines in brackets: `A | B [to C 5]`.
std::string parsed(std::string_view text);

/// Entries and diagnostics, all of them, of a text that is handed over in pieces.
std::string in_pieces(std::string_view text, const std::vector<std::size_t>& cuts);
