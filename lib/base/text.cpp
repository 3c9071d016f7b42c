#include "base/text.hpp"

#include <fmt/format.h>
#include <utf8proc.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace {

constexpr char32_t replacement = 0xFFFD;

const utf8proc_uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

/// Of lines and paragraphs, beside the line feed.
bool is_separator(char32_t c) { return c == 0x2028 || c == 0x2029; }

/// As messages name a character that cannot be shown.
std::string code_of(char32_t c) { return fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c)); }

/// East Asian Ambiguous characters that business texts use: dashes, circled
/// numbers, arrows, box drawing, Greek, Cyrillic and a few signs.
bool is_ambiguous(char32_t c) {
    return (c >= 0x2010 && c <= 0x2027) || (c >= 0x2460 && c <= 0x24FF) ||
           (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2500 && c <= 0x25FF) ||
           (c >= 0x0391 && c <= 0x0451) || c == 0xB0 || c == 0xB1 || c == 0xD7 || c == 0xF7;
}

std::size_t width_of(char32_t c, bool ambiguous_wide) {
    if (is_control(c)) return 1;
    if (is_hidden(c) || is_separator(c)) return c > 0xFFFF ? 9 : 8;
    if (c == 0xAD) return 0;
    if (ambiguous_wide && is_ambiguous(c)) return 2;
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
    return width < 0 ? 0 : static_cast<std::size_t>(width);
}

std::string mapped(std::string_view text, utf8proc_option_t options) {
    utf8proc_uint8_t* result = nullptr;
    const auto size =
        utf8proc_map(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &result, options);
    if (size < 0) return std::string{text};
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{result, &std::free};
    return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(size)};
}

std::vector<char32_t> code_points(std::string_view text) {
    std::vector<char32_t> points;
    while (!text.empty()) {
        const auto point = decode_utf8(text);
        points.push_back(point.value);
        text.remove_prefix(point.length);
    }
    return points;
}

/// In lower case, of ASCII.
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Which bytes a text holds, as bits; four share one. What one text has and the
/// other lacks is a change each, four in the worst case of one character.
std::uint64_t bytes_in(std::string_view text) {
    std::uint64_t bits = 0;
    for (const char c : text) bits |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63U);
    return bits;
}

/// Matches `[a-z]` or `[!a-z]` at the start of `pattern`; returns its length, 0 if it is not
/// closed.
std::size_t match_class(std::string_view pattern, char c, bool& matched) {
    std::size_t i = 1;
    const bool negated = i < pattern.size() && pattern[i] == '!';
    if (negated) ++i;
    matched = false;
    for (const std::size_t first = i; i < pattern.size(); ++i) {
        if (pattern[i] == ']' && i > first) {
            matched = matched != negated;
            return i + 1;
        }
        char last = pattern[i];
        const char from = last;
        if (i + 2 < pattern.size() && pattern[i + 1] == '-' && pattern[i + 2] != ']') {
            last = pattern[i + 2];
            i += 2;
        }
        matched = matched || (from <= c && c <= last);
    }
    return 0;
}

}  // namespace

bool is_hidden(char32_t c) {
    return c == 0x061C || c == 0x200B || (c >= 0x200E && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

CodePoint decode_utf8(std::string_view text) {
    utf8proc_int32_t value = 0;
    const auto length =
        utf8proc_iterate(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &value);
    if (length <= 0) return {replacement, 1};
    return {static_cast<char32_t>(value), static_cast<std::size_t>(length)};
}

std::string encode_utf8(char32_t value) {
    utf8proc_uint8_t bytes[4];
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(value), bytes);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            ++i;
            continue;
        }
        utf8proc_int32_t value = 0;
        const auto length = utf8proc_iterate(
            bytes_of(text) + i, static_cast<utf8proc_ssize_t>(text.size() - i), &value);
        if (length <= 0) return i;
        i += static_cast<std::size_t>(length);
    }
    return std::nullopt;
}

bool is_letter(char32_t value) {
    if (value < 0x80) return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(value))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
            return true;
        default:
            return false;
    }
}

bool is_printable(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

std::size_t display_width(std::string_view text, bool ambiguous_wide) {
    if (is_printable(text)) return text.size();
    std::size_t total = 0;
    std::size_t cluster = 0;  // widest member of the grapheme so far
    utf8proc_int32_t state = 0;
    utf8proc_int32_t previous = -1;
    while (!text.empty()) {
        const auto point = decode_utf8(text);
        text.remove_prefix(point.length);
        if (is_hidden(point.value)) {
            total += cluster + width_of(point.value, ambiguous_wide);
            cluster = 0;
            previous = -1;
            state = 0;
            continue;
        }
        const auto value = static_cast<utf8proc_int32_t>(point.value);
        if (previous >= 0 && utf8proc_grapheme_break_stateful(previous, value, &state)) {
            total += cluster;
            cluster = 0;
        }
        cluster = std::max(cluster, width_of(point.value, ambiguous_wide));
        previous = value;
    }
    return total + cluster;
}

std::string_view prefix_of_width(std::string_view text, std::size_t cells) {
    std::size_t length = 0;
    std::size_t width = 0;
    while (length < text.size()) {
        const auto point = decode_utf8(text.substr(length));
        width += width_of(point.value, false);
        if (width > cells) break;
        length += point.length;
    }
    return text.substr(0, length);
}

std::string visible(std::string_view text) {
    if (is_printable(text)) return std::string{text};
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const auto point = decode_utf8(text);
        if (point.value == replacement && point.length == 1) {
            shown += '?';
        } else if (point.value < 0x20) {
            shown += encode_utf8(0x2400 + point.value);
        } else if (point.value == 0x7F) {
            shown += encode_utf8(0x2421);
        } else if (is_control(point.value) || is_hidden(point.value) || is_separator(point.value)) {
            shown += code_of(point.value);
        } else {
            shown += text.substr(0, point.length);
        }
        text.remove_prefix(point.length);
    }
    return shown;
}

std::string unhidden(std::string_view text) {
    if (is_ascii(text)) return std::string{text};
    std::string shown;
    while (!text.empty()) {
        const auto point = decode_utf8(text);
        if (is_hidden(point.value)) {
            shown += code_of(point.value);
        } else {
            shown += text.substr(0, point.length);
        }
        text.remove_prefix(point.length);
    }
    return shown;
}

std::size_t line_feeds(std::string_view text) {
    std::size_t found = 0;
    std::size_t at = 0;
#if defined(__SSE2__)
    const auto feed = _mm_set1_epi8('\n');
    for (; at + 16 <= text.size(); at += 16) {
        const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
        const auto feeds = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, feed)));
        found += static_cast<std::size_t>(std::popcount(feeds));
    }
#endif
    return found + static_cast<std::size_t>(std::ranges::count(text.substr(at), '\n'));
}

std::size_t code_point_count(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool same_but_for_case(std::string_view a, std::string_view b) {
    if (is_ascii(a) && is_ascii(b)) return std::ranges::equal(a, b, {}, small, small);
    return fold_case(a) == fold_case(b);
}

std::string fold_case(std::string_view text) {
    if (is_ascii(text)) {
        std::string folded{text};
        for (char& c : folded) c = small(c);
        return folded;
    }
    return mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_CASEFOLD | UTF8PROC_COMPOSE |
                                                       UTF8PROC_STABLE));
}

std::string fold_width(std::string_view text) {
    if (is_ascii(text)) return std::string{text};
    return mapped(
        text, static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_STABLE));
}

std::string normalised(std::string_view text) {
    if (is_ascii(text)) return std::string{text};
    return mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
}

namespace {

/// Changes from one row of characters to another; a swap of neighbours is one. Where they are
/// certain to be more than `most`, some number above it. The rows have as many places as `right`
/// has characters, and one more.
template <class Characters, class Row>
std::size_t changes(const Characters& left, const Characters& right, std::size_t most, Row before,
                    Row above, Row row) {
    for (std::size_t j = 0; j <= right.size(); ++j)
        above[j] = static_cast<typename Row::value_type>(j);
    for (std::size_t i = 1; i <= left.size(); ++i) {
        row[0] = static_cast<typename Row::value_type>(i);
        std::size_t least_here = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t cost = left[i - 1] == right[j - 1] ? 0 : 1;
            auto least =
                std::min<std::size_t>({above[j] + 1U, row[j - 1] + 1U, above[j - 1] + cost});
            const bool swapped =
                i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (swapped) least = std::min<std::size_t>(least, before[j - 2] + 1U);
            row[j] = static_cast<typename Row::value_type>(least);
            least_here = std::min(least_here, least);
        }
        // Rows grow by one at most, and a swap costs one: none that follows has less.
        if (least_here > most) return least_here;
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[right.size()];
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    constexpr std::size_t short_text = 63;  // as ids are: no memory has to be found for it
    using ShortRow = std::array<std::uint8_t, short_text + 1>;
    if (a.size() <= short_text && b.size() <= short_text && is_ascii(a) && is_ascii(b))
        return changes(a, b, most, ShortRow{}, ShortRow{}, ShortRow{});
    const auto left = code_points(a);
    const auto right = code_points(b);
    const std::vector<std::size_t> row(right.size() + 1);
    return changes(left, right, most, row, row, row);
}

std::optional<std::string_view> nearest(std::string_view word,
                                        const std::vector<std::string_view>& candidates) {
    if (word.size() > 64) return std::nullopt;
    const std::size_t limit = code_point_count(word) <= 4 ? 1 : 2;
    const auto wanted = bytes_in(word);
    std::optional<std::string_view> best;
    std::size_t best_distance = limit + 1;
    for (const auto candidate : candidates) {
        const auto longer = std::max(candidate.size(), word.size());
        const auto shorter = std::min(candidate.size(), word.size());
        if (longer - shorter > 4 * limit) continue;
        const auto missing = static_cast<std::size_t>(std::popcount(wanted & ~bytes_in(candidate)));
        if (missing > 4 * limit || (is_ascii(word) && missing > limit)) continue;
        const auto distance = edit_distance(word, candidate, best_distance - 1);
        if (distance >= best_distance) continue;
        best = candidate;
        best_distance = distance;
    }
    return best;
}

bool glob_matches(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::optional<std::pair<std::size_t, std::size_t>> star;  // where to resume after the last `*`
    while (t < text.size()) {
        bool matched = false;
        std::size_t length = 0;
        if (p < pattern.size() && pattern[p] == '*') {
            star = {p, t};
            ++p;
            continue;
        }
        if (p < pattern.size() && pattern[p] == '[')
            length = match_class(pattern.substr(p), text[t], matched);
        if (length == 0 && p < pattern.size()) {
            matched = pattern[p] == '?' || pattern[p] == text[t];
            length = 1;
        }
        if (matched) {
            p += length;
            ++t;
        } else if (star) {
            star->second += 1;
            p = star->first + 1;
            t = star->second;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

std::string_view trimmed(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split_list(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = text.find(separator);
        const auto part = trimmed(text.substr(0, end));
        if (!part.empty()) parts.push_back(part);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return parts;
}
