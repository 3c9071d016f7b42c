#include "journal/written.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "journal/parse.hpp"

namespace journal {
namespace {

/// Does the line at the front belong to the block above it: a comment, or indented and not blank?
bool goes_on(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos || text[first] == '\n') return false;
    return first > 0 || text.front() == ';' || text.front() == '#';
}

/// The head line and the lines that belong to it.
std::string_view first_block(std::string_view text) {
    std::size_t end = 0;
    do {
        end = std::min(text.find('\n', end), text.size() - 1) + 1;
    } while (goes_on(text.substr(end)));
    return text.substr(0, end);
}

}  // namespace

Entry written_at(const Sources& sources, Place place) {
    const auto text = sources.text(place.source);
    check(place.offset < text.size());
    Diagnostics known;
    return parse_block(first_block(text.substr(place.offset)), place, known);
}

}  // namespace journal
