#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "journal/entry.hpp"

namespace journal {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// Length of the string literal that starts `text` with its quotes; 0 when it is not closed.
std::size_t string_length(std::string_view text);

/// Walks along one line, word by word. Stops at the comment.
class Words {
public:
    explicit Words(std::string_view line) : line_{line} { find_word(); }

    bool at_end() const { return at_ >= line_.size(); }
    /// What is left of the line, comment included.
    std::string_view rest() const { return line_.substr(at_); }
    /// Byte the walk stands at.
    std::size_t at() const { return at_; }

    /// The run of non-blanks (or the quoted string) that comes next, without taking it.
    std::string_view peek() const { return {line_.data() + at_, end_ - at_}; }
    /// Takes the next word, which exists. An unclosed string takes the rest and sets `unclosed`.
    Word next();
    /// Takes `length` bytes and the blanks after them.
    void advance(std::size_t length) {
        at_ += length;
        find_word();
    }

    bool unclosed = false;

private:
    /// Finds where the next word begins and ends; a `;` after a blank begins the comment.
    void find_word() {
        while (at_ < line_.size() && is_blank(line_[at_])) ++at_;
        end_ = at_;
        if (at_ >= line_.size()) return;
        if (line_[at_] == '"' || line_[at_] == ';') return find_odd_word();
        while (end_ < line_.size() && !is_blank(line_[end_])) ++end_;
    }
    void find_odd_word();

    std::string_view line_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
};

namespace detail {
inline constexpr std::uint8_t starts_id = 1;
inline constexpr std::uint8_t inside_id = 2;
inline constexpr auto id_class = [] {
    std::array<std::uint8_t, 256> table{};
    for (unsigned c = 0; c < 128; ++c) {
        const auto byte = static_cast<char>(c);
        if (is_digit(byte) || is_upper(byte) || is_lower(byte)) table[c] = starts_id | inside_id;
    }
    table['('] = starts_id | inside_id;
    for (const char c : {'-', '_', '.', '/', ')', '&', '+', '\''})
        table[static_cast<unsigned char>(c)] = inside_id;
    return table;
}();
}  // namespace detail

/// May this byte, which is ASCII, begin an id, or stand in one? False for others.
inline bool starts_plain_id(char c) {
    return (detail::id_class[static_cast<unsigned char>(c)] & detail::starts_id) != 0;
}
inline bool is_inside_plain_id(char c) {
    return (detail::id_class[static_cast<unsigned char>(c)] & detail::inside_id) != 0;
}

/// Length of `key` in a word `key:…`, or 0. Keys are lower case.
std::size_t key_length(std::string_view word);

/// Three or more capitals and digits, starting with three capitals.
bool is_currency_shaped(std::string_view word);

/// The part of a line before its comment, without blanks at the end.
std::string_view without_comment(std::string_view line);

/// Offset of the first gap (two blanks or a tab) outside a leading string, or npos.
std::size_t gap_of(std::string_view text);

/// A line up to its gap: `to INV-0001` of `to INV-0001  500.00`.
std::string_view before_gap(std::string_view text);

/// Bytes of `text` that make an id, from its start.
std::size_t id_length(std::string_view text);

/// Is every character of `word` one an id may hold, and the first one it may start with?
bool is_id(std::string_view word);
/// Is it an id but for accents that are characters of their own?
bool is_id_when_normalised(std::string_view word);

}  // namespace journal
