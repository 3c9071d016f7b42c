#pragma once

#include <string>
#include <string_view>

namespace documents {

/// `text` as it may stand in HTML and SVG, between tags and within quotes.
std::string html_text(std::string_view text);

}  // namespace documents
