#pragma once

#if defined(__SSE2__)
#include <emmintrin.h>

#include <bit>
#endif

#include <cstddef>
#include <string_view>

#include "journal/words.hpp"

namespace journal {

/// What a line is, by its first byte (journal.md 1.1).
enum class LineClass { blank, comment, body, head, merge, odd };

/// May a line that begins so be the head of a block?
inline bool is_head_start(char c) {
    return is_digit(c) || is_lower(c) || is_upper(c) || static_cast<signed char>(c) < 0;
}

/// The class of a line that begins with neither a blank nor what begins a head.
LineClass class_of_sign(std::string_view line);

inline LineClass class_of(std::string_view line) {
    if (line.empty()) return LineClass::blank;
    if (!is_blank(line[0])) return is_head_start(line[0]) ? LineClass::head : class_of_sign(line);
    std::size_t at = 1;
    while (at < line.size() && is_blank(line[at])) ++at;
    if (at == line.size()) return LineClass::blank;
    return line[at] == ';' ? LineClass::comment : LineClass::body;
}

/// The line feed at or after `at`; `end` when there is none. Lines are short: a loop is
/// faster than a call.
inline const char* find_line_feed(const char* at, const char* end) {
#if defined(__SSE2__)
    for (; end - at >= 16; at += 16) {
        const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const auto feeds = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')));
        if (feeds != 0) return at + std::countr_zero(static_cast<unsigned>(feeds));
    }
#endif
    while (at != end && *at != '\n') ++at;
    return at;
}

/// Walks along the lines of a text. A line has neither its line feed nor the
/// carriage return before that.
class Lines {
public:
    explicit Lines(std::string_view text) : at_{text.data()}, end_{at_ + text.size()} {}

    bool at_end() const { return at_ == end_; }
    const char* at() const { return at_; }
    /// Where a line begins, or the end.
    void go_to(const char* at) { at_ = at; }
    std::string_view next() {
        const char* const begin = at_;
        line_end_ = find_line_feed(begin, end_);
        at_ = line_end_;
        if (at_ != end_) {
            ++at_;
            if (line_end_ != begin && line_end_[-1] == '\r') --line_end_;
        }
        return {begin, static_cast<std::size_t>(line_end_ - begin)};
    }
    /// What the line taken last ended with.
    std::string_view ending() const {
        return {line_end_, static_cast<std::size_t>(at_ - line_end_)};
    }

private:
    const char* at_;
    const char* end_;
    const char* line_end_ = nullptr;
};

/// The lines from the first byte of `begin` to the last of `end`, two parts of one text.
inline std::string_view joined(std::string_view begin, std::string_view end) {
    return {begin.data(), static_cast<std::size_t>(end.data() + end.size() - begin.data())};
}

/// Drops blanks at the end.
inline std::string_view without_trailing_blanks(std::string_view text) {
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace journal
