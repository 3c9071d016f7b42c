#include "journal/sort_blocks.hpp"

#include <algorithm>
#include <vector>

#include "journal/parse.hpp"

namespace journal {
namespace {

struct Block {
    std::string_view text;
    Date date;
    bool stays;
};

/// May blocks change places across this?
bool is_open(std::string_view between) {
    return between.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string_view between(const Block& block, const Block& next) {
    const char* end = block.text.data() + block.text.size();
    return {end, static_cast<std::size_t>(next.text.data() - end)};
}

std::vector<Block> blocks_of(std::string_view text) {
    std::vector<Block> blocks;
    Diagnostics diagnostics;
    Parser{{}, diagnostics}.parse(text, 0, [&](const Entry& entry) {
        const bool stays = entry.faulty || !shape_of(entry.kind).dated;
        blocks.push_back({entry.text, entry.date, stays});
    });
    for (auto& block : blocks) block.text = with_comments_below(block.text, text);
    return blocks;
}

/// The first block after `begin` that does not belong to the same section.
std::size_t section_end(const std::vector<Block>& blocks, std::size_t begin) {
    auto end = begin + 1;
    if (blocks[begin].stays) return end;
    while (end < blocks.size() && !blocks[end].stays &&
           is_open(between(blocks[end - 1], blocks[end])))
        ++end;
    return end;
}

std::vector<Block> sorted(std::vector<Block> blocks) {
    for (std::size_t begin = 0; begin < blocks.size();) {
        const auto end = section_end(blocks, begin);
        const auto first = blocks.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = blocks.begin() + static_cast<std::ptrdiff_t>(end);
        std::ranges::stable_sort(first, last, {}, &Block::date);
        begin = end;
    }
    return blocks;
}

}  // namespace

std::string_view with_comments_below(std::string_view block, std::string_view text) {
    const auto begin = static_cast<std::size_t>(block.data() - text.data());
    auto end = begin + block.size();
    for (;;) {
        const auto line = text.find('\n', end);
        if (line == std::string_view::npos || !is_open(text.substr(end, line - end))) break;
        const auto first = text.find_first_not_of(" \t", line + 1);
        const bool comments =
            first != std::string_view::npos && first > line + 1 && text[first] == ';';
        if (!comments) break;
        end = std::min(text.find_first_of("\r\n", first), text.size());
    }
    return text.substr(begin, end - begin);
}

std::string sort_blocks(std::string_view text) {
    const auto places = blocks_of(text);
    const auto order = sorted(places);
    std::string result;
    result.reserve(text.size());
    auto rest = text;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto before = static_cast<std::size_t>(places[i].text.data() - rest.data());
        result += rest.substr(0, before);
        result += order[i].text;
        rest.remove_prefix(before + places[i].text.size());
    }
    return result += rest;
}

}  // namespace journal
