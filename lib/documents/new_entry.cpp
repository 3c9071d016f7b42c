#include "documents/new_entry.hpp"

#include <algorithm>

namespace documents {
namespace {

/// The lines of a draft, none of them anything but a comment.
std::string commented(std::string_view text) {
    std::string lines;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        if (!line.starts_with(';')) lines += line.empty() ? ";" : "; ";
        lines += line;
        lines += '\n';
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return lines;
}

std::string_view last_line(std::string_view block) {
    if (block.ends_with('\n')) block.remove_suffix(1);
    if (block.ends_with('\r')) block.remove_suffix(1);
    return block.substr(block.rfind('\n') + 1);
}

bool is_one_line(std::string_view text) {
    return text.find('\n') == text.size() - 1 || text.find('\n') == std::string_view::npos;
}

}  // namespace

std::string_view gap_between(std::string_view block, std::string_view text) {
    const auto before = last_line(block);
    if (before.find_first_not_of(" \t") == std::string_view::npos) return "";
    const bool apart = before.front() == ' ' || before.front() == '\t' || before.front() == ';';
    return apart || !is_one_line(text) ? "\n" : "";
}

std::size_t count_of(const NewEntry& entry) {
    constexpr std::string_view of_no_head = " \t;#\r\n";
    std::size_t count = 0;
    for (std::string_view rest = entry.text; !rest.empty();) {
        if (of_no_head.find(rest.front()) == std::string_view::npos) ++count;
        rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
    }
    return count;
}

std::string joined(const std::vector<NewEntry>& entries) {
    std::string text;
    bool first = true;
    bool one_line = true;
    for (const auto& entry : entries) {
        const auto lines = entry.draft ? commented(entry.text) : entry.text;
        const bool apart = !one_line || !is_one_line(lines);
        if (!first && apart) text += '\n';
        text += lines;
        one_line = is_one_line(lines);
        first = false;
    }
    return text;
}

}  // namespace documents
