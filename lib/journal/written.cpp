#include "journal/written.hpp"

#include "journal/parse.hpp"

namespace journal {
namespace {

/// The block that begins at `text`: its head line, and the lines up to the next head or blank one,
/// each with its line end.
std::string_view block_at(std::string_view text) {
    auto end = text.find('\n');
    while (end != std::string_view::npos) {
        const auto line = text.substr(end + 1, text.find('\n', end + 1) - end - 1);
        const auto first = line.find_first_not_of(" \t\r");
        const bool comment =
            first != std::string_view::npos && (line[first] == ';' || line[0] == '#');
        const bool body = first != std::string_view::npos && first > 0;
        if (!body && !comment) break;
        end = text.find('\n', end + 1);
    }
    return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

/// Reads no more of the source than that: on until the line after the block is whole.
std::string_view block_in(const Sources& sources, Place place) {
    for (std::size_t wanted = 2048;; wanted *= 2) {
        const auto text = sources.part(place.source, place.offset, wanted);
        const auto block = block_at(text);
        const bool is_whole =
            block.size() < text.size() && text.find('\n', block.size()) != std::string_view::npos;
        if (is_whole || text.size() < wanted) return block;
    }
}

}  // namespace

Entry written_at(const Sources& sources, Place place) {
    Diagnostics known;
    return parse_block(block_in(sources, place), place, known);
}

}  // namespace journal
