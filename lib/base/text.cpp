#include "base/text.hpp"

#include <fmt/format.h>
#include <utf8proc.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "base/near_text.hpp"

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

/// In lower case, of ASCII.
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

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
#if defined(__SSE2__)
    const auto feed = _mm_set1_epi8('\n');
    constexpr std::size_t most_counted = 255;  // in a byte
    while (text.size() >= sizeof(__m128i)) {
        const auto words = std::min(text.size() / sizeof(__m128i), most_counted);
        auto counts = _mm_setzero_si128();
        for (std::size_t i = 0; i < words; ++i) {
            const auto* word = reinterpret_cast<const __m128i*>(text.data()) + i;
            counts = _mm_sub_epi8(counts, _mm_cmpeq_epi8(_mm_loadu_si128(word), feed));
        }
        const auto sums = _mm_sad_epu8(counts, _mm_setzero_si128());
        found += static_cast<std::size_t>(_mm_extract_epi16(sums, 0) + _mm_extract_epi16(sums, 4));
        text.remove_prefix(words * sizeof(__m128i));
    }
#endif
    return found + static_cast<std::size_t>(std::ranges::count(text, '\n'));
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

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    return Spelling{a}.distance(b, most);
}

std::optional<std::string_view> nearest(std::string_view word,
                                        const std::vector<std::string_view>& candidates) {
    NearSearch search{word};
    std::optional<std::string_view> best;
    for (const auto candidate : candidates)
        if (search.may_be_nearer(byte_counts(candidate), is_ascii(candidate)) &&
            search.is_nearer(candidate))
            best = candidate;
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
