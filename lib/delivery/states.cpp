#include "delivery/states.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace delivery {
namespace {

constexpr std::array<std::string_view, 6> names{"published", "sending", "sent",
                                                "logged",    "failed",  "unknown"};

/// The text up to the next blank, which goes as well.
std::string_view take_word(std::string_view& text) {
    const auto end = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

std::optional<Change> change_of(std::string_view line) {
    const auto day = parse_date(take_word(line));
    const auto* const state = std::ranges::find(names, take_word(line));
    const auto key = take_word(line);
    if (!day || state == names.end() || key.empty()) return std::nullopt;
    return Change{*day, static_cast<State>(state - names.begin()), std::string{key},
                  std::string{line}};
}

}  // namespace

std::string_view name_of(State state) { return names[static_cast<std::size_t>(state)]; }

std::string line_of(const Change& change) {
    auto line = fmt::format("{} {} {}", to_string(change.day), name_of(change.state), change.key);
    if (!change.words.empty()) line += fmt::format(" {}", change.words);
    return line;
}

void apply(const Change& change, Messages& messages) {
    auto& message = messages[change.key];
    const bool is_new = message.key.empty();
    message.key = change.key;
    message.state = change.state;
    message.day = change.day;
    message.words.clear();
    if (change.state != State::published) {
        message.words = change.words;
        return;
    }
    std::string_view rest = change.words;
    message.digest = take_word(rest);
    message.entry = rest;
    if (is_new) message.published = change.day;
}

Messages fold(const std::vector<std::string>& lines, std::vector<std::string>& foreign) {
    Messages messages;
    for (const auto& line : lines) {
        if (const auto change = change_of(line)) {
            apply(*change, messages);
        } else {
            foreign.push_back(line);
        }
    }
    return messages;
}

}  // namespace delivery
