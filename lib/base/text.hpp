#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Eight bytes of a text, from `at` on, as one word.
inline std::uint64_t eight_bytes(std::string_view text, std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    return word;
}

/// Are two texts the same? Of a few bytes: a call would take longer.
inline bool is_same(std::string_view a, std::string_view b) {
    const auto size = a.size();
    if (size != b.size()) return false;
    std::size_t at = 0;
    if (size < 8) {
        while (at < size && a[at] == b[at]) ++at;
        return at == size;
    }
    for (; at + 8 < size; at += 8)
        if (eight_bytes(a, at) != eight_bytes(b, at)) return false;
    return eight_bytes(a, size - 8) == eight_bytes(b, size - 8);
}

/// How many there are.
std::size_t line_feeds(std::string_view text);

/// One code point of a text and how many bytes it takes.
struct CodePoint {
    char32_t value;
    std::size_t length;
};

/// The code point at the start of `text`, which is not empty. U+FFFD of length
/// 1 stands for a byte that is not UTF-8.
CodePoint decode_utf8(std::string_view text);
std::string encode_utf8(char32_t value);

/// Offset of the first byte that is not UTF-8, or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Any Unicode letter (L*), Han included.
bool is_letter(char32_t value);

/// Terminal cells of `text`: East Asian wide and full-width 2, combining marks
/// 0, ambiguous 1 (2 when `ambiguous_wide`). Control characters count 1, as `visible` shows them.
std::size_t display_width(std::string_view text, bool ambiguous_wide = false);

/// The longest prefix of whole characters no wider than `cells`.
std::string_view prefix_of_width(std::string_view text, std::size_t cells);

/// Is it of ASCII that stands for itself, one cell each?
bool is_printable(std::string_view text);

/// Does it change the direction of what follows, or say nothing that can be seen? Joiners spell
/// words and are none of them, nor is the soft hyphen.
bool is_hidden(char32_t value);

/// `text` as it may reach a terminal: control characters become pictures
/// (ESC is ␛), hidden ones and separators of lines `<U+202E>`, bad bytes `?`.
std::string visible(std::string_view text);

/// `text` with hidden characters shown as `<U+202E>`; control characters stay what they are.
std::string unhidden(std::string_view text);

std::size_t code_point_count(std::string_view text);

/// Is no byte of it beyond ASCII?
bool is_ascii(std::string_view text);

/// ASCII and Unicode lower case folding, for look-alikes and name search.
std::string fold_case(std::string_view text);
/// Are they the same when that is done to both?
bool same_but_for_case(std::string_view a, std::string_view b);
/// NFKC with case kept: full-width letters and digits become plain ones.
std::string fold_width(std::string_view text);
/// NFC of valid UTF-8.
std::string normalised(std::string_view text);

/// Damerau-Levenshtein distance in code points (optimal string alignment). Where it is more than
/// `most`, it may be any number above that.
std::size_t edit_distance(std::string_view a, std::string_view b,
                          std::size_t most = std::string_view::npos);

/// The candidate nearest to `word`: distance at most 2, at most 1 for words of
/// up to four letters; ties go to the first. Nothing when none is near.
std::optional<std::string_view> nearest(std::string_view word,
                                        const std::vector<std::string_view>& candidates);

/// `pattern` with `*`, `?` and `[…]` against the whole of `text`.
bool glob_matches(std::string_view pattern, std::string_view text);

/// Drops blanks (space and tab) at both ends.
std::string_view trimmed(std::string_view text);

/// The parts between separators, trimmed; an empty text has no parts.
std::vector<std::string_view> split_list(std::string_view text, char separator = ',');
