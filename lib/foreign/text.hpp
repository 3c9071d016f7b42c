#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace foreign {

/// `text` with every control character and line end turned into a blank, without blanks at its
/// ends (full-width ones too).
std::string cleaned(std::string_view text);

/// The same with every run of blanks made one.
std::string squeezed(std::string_view text);

/// `text` without any blank.
std::string unblanked(std::string_view text);

/// As headings and words of values are compared: cleaned, full-width letters made plain.
std::string folded(std::string_view text);

/// The parts that are not empty, with blanks between them.
std::string joined(const std::vector<std::string>& parts);

}  // namespace foreign
