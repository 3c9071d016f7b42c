#include "shown_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace cmd {

namespace {

std::string_view colour_of(std::string_view line) {
    if (line.starts_with("+++") || line.starts_with("---")) return "\x1b[1m";
    if (line.starts_with('+')) return "\x1b[32m";
    if (line.starts_with('-')) return "\x1b[31m";
    return line.starts_with('@') ? "\x1b[36m" : "";
}

std::string for_terminal(std::string_view text, bool is_diff) {
    std::string shown;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        const auto paint = is_diff ? colour_of(line) : "";
        shown += fmt::format("{}{}{}\n", paint, visible(line), paint.empty() ? "" : "\x1b[0m");
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return shown;
}

}  // namespace

void show_text(std::string_view text, Console& console) {
    console.out.write(console.terminal.out ? for_terminal(text, false) : std::string{text});
}

void show_diff(std::string_view diff, Console& console) {
    const bool person = console.terminal.out || console.colour_out;
    console.out.write(person ? for_terminal(diff, console.colour_out) : std::string{diff});
}

}  // namespace cmd
