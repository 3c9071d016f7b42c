#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace documents {

/// The subsection `.Ss NAME` of a manual page in mdoc(7), as plain text.
/// Nothing when there is no such subsection.
std::optional<std::string> mdoc_section(std::string_view page, std::string_view name);

/// The names of all subsections of a page.
std::vector<std::string_view> mdoc_sections(std::string_view page);

}  // namespace documents
