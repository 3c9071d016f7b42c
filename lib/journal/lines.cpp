#include "journal/lines.hpp"

#include <cstring>

#include "journal/words.hpp"

namespace journal {
namespace {

bool is_merge_marker(std::string_view line) {
    if (line.size() < 7) return false;
    const char mark = line[0];
    if (mark != '<' && mark != '=' && mark != '>' && mark != '|') return false;
    return line.substr(0, 7).find_first_not_of(mark) == std::string_view::npos &&
           (line.size() == 7 || line[7] != mark);
}

}  // namespace

bool is_head_start(char c) {
    return is_digit(c) || is_lower(c) || is_upper(c) || static_cast<unsigned char>(c) >= 0x80;
}

LineClass class_of(std::string_view line) {
    if (line.empty()) return LineClass::blank;
    const char first = line[0];
    if (is_head_start(first)) return LineClass::head;
    if (is_blank(first)) {
        const auto text = line.find_first_not_of(" \t");
        if (text == std::string_view::npos) return LineClass::blank;
        return line[text] == ';' ? LineClass::comment : LineClass::body;
    }
    if (first == ';' || first == '#') return LineClass::comment;
    return is_merge_marker(line) ? LineClass::merge : LineClass::odd;
}

std::string_view Lines::next() {
    if (rest_[0] == '\n') {
        ending = rest_.substr(0, 1);
        rest_.remove_prefix(1);
        return ending.substr(0, 0);
    }
    const auto* newline = static_cast<const char*>(std::memchr(rest_.data(), '\n', rest_.size()));
    const auto size =
        newline == nullptr ? rest_.size() : static_cast<std::size_t>(newline - rest_.data());
    auto line = rest_.substr(0, size);
    if (newline != nullptr && line.ends_with('\r')) line.remove_suffix(1);
    ending = rest_.substr(line.size(), newline == nullptr ? 0 : size + 1 - line.size());
    rest_.remove_prefix(line.size() + ending.size());
    return line;
}

std::string_view without_trailing_blanks(std::string_view text) {
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

}  // namespace journal
