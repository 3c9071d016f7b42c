#pragma once

#include <cstdint>
#include <string_view>

namespace settings {

/// The byte at a line and a column, both from 1, the column in code points. The end of the
/// line where it is shorter, of the text where it has fewer lines.
std::uint32_t byte_at(std::string_view text, std::size_t line, std::size_t column);

}  // namespace settings
