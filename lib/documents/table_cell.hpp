#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "documents/table.hpp"

namespace documents {

/// The cell for programs: plain digits, ISO dates, text untouched.
void append_machine_text(std::string& out, const Cell& cell);

/// The cell for readers: grouped digits, zero amounts blank, text made `visible`.
void append_human_text(std::string& out, const Cell& cell);
std::string human_text(const Cell& cell);

/// An amount, a figure or a count, whatever its sign.
bool is_number(const Cell& cell);
bool is_negative(const Cell& cell);

/// What stands under the title, each line `visible`: the day or the period, the filters in words.
std::vector<std::string> header_lines(const Paper& paper);

/// What stands at the end, each line `visible`: the notes, and what was left out of the figures.
std::vector<std::string> closing_lines(const Paper& paper);

std::vector<std::string> visible_lines(const std::vector<std::string>& lines);

std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// The blocks that are not empty, with an empty line between two; at least a newline.
std::string paragraphs(const std::vector<std::string>& blocks);

/// `text` filled up with blanks to `cells` display cells; never cut.
std::string padded(const std::string& text, std::size_t width, std::size_t cells, Align align);

}  // namespace documents
