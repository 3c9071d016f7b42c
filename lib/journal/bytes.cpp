#include "journal/bytes.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "base/money.hpp"
#include "base/text.hpp"
#include "journal/plain_signs.hpp"
#include "journal/words.hpp"

namespace journal {
namespace {

constexpr Rule not_utf8{"not-utf8", Severity::error};
constexpr Rule nul_byte{"nul-byte", Severity::error};
constexpr Rule lone_cr{"lone-cr", Severity::error};
constexpr Rule fullwidth_punctuation{"fullwidth-punctuation", Severity::error};
constexpr Rule unicode_space{"unicode-space", Severity::error};
constexpr Rule curly_quotes{"curly-quotes", Severity::error};

constexpr char32_t ideographic_space = 0x3000;
constexpr char32_t no_break_space = 0xA0;

std::string_view name_of_sign(char sign) {
    switch (sign) {
        case ':':
            return "colon";
        case ',':
            return "comma";
        case ';':
            return "semicolon";
        case '(':
        case ')':
            return "parenthesis";
        case '.':
            return "full stop";
        case '-':
            return "hyphen";
        case '#':
            return "hash";
        case '"':
            return "quote";
        case '%':
            return "percent sign";
        case '@':
            return "at sign";
        default:
            return "sign";
    }
}

/// What a file that is not UTF-8 most likely is, by the bytes where that shows.
std::string_view likely_encoding(std::string_view rest, bool at_begin_of_line) {
    const auto byte = static_cast<unsigned char>(rest[0]);
    const auto next = rest.size() > 1 ? static_cast<unsigned char>(rest[1]) : 0U;
    const bool mark = (byte == 0xFF && next == 0xFE) || (byte == 0xFE && next == 0xFF);
    if (at_begin_of_line && mark) return "UTF-16";
    const bool pair = byte >= 0x81 && byte <= 0xFE && next >= 0x40 && next <= 0xFE && next != 0x7F;
    return pair ? "GB18030" : "";
}

/// From the first byte that is not UTF-8 to the last that is not ASCII.
std::string_view not_readable(std::string_view line, std::size_t bad) {
    auto end = line.size();
    while (end > bad + 1 && static_cast<unsigned char>(line[end - 1]) < 0x80) --end;
    return line.substr(bad, end - bad);
}

void complain_encoding(std::string_view line, std::size_t bad, std::string_view file_name,
                       Writing writing) {
    const auto byte = static_cast<unsigned char>(line[bad]);
    const auto likely = likely_encoding(line.substr(bad), bad == 0);
    std::vector<Hint> hints;
    hints.push_back(help(fmt::format("convert once: iconv -f {} -t UTF-8 {}",
                                     likely.empty() ? "WINDOWS-1252" : likely, file_name)));
    if (likely == "GB18030")
        hints.push_back(help("`ar import --encoding gb18030` does this for bank and ERP files"));
    const auto guess = likely.empty() ? "" : fmt::format("; the file looks like {}", likely);
    writing.entry.faulty = true;
    // One file in another encoding is one cause, however many lines show it.
    writing.diagnostics.report(
        {not_utf8,
         fmt::format("this byte is not UTF-8 (0x{:02X}){}", byte, guess),
         {{writing.entry.span(not_readable(line, bad)), "not UTF-8 from here"}},
         std::move(hints),
         std::string{file_name}});
}

void complain_nul(std::string_view line, std::size_t nul, std::string_view file_name,
                  Writing writing) {
    writing.entry.faulty = true;
    writing.diagnostics.report({nul_byte,
                                "NUL byte in text",
                                {{writing.entry.span(line.substr(nul, 1)), "is this a text file?"}},
                                {help("the file may be UTF-16; save it as UTF-8")},
                                std::string{file_name}});
}

/// The line in signs that can be read. In a body a blank follows the colon of a key.
std::string in_readable_signs(std::string_view line) {
    std::string text{trimmed(in_plain_signs(line))};
    const auto key = is_blank(line[0]) ? key_length(text) : 0;
    if (key > 0 && key + 1 < text.size() && !is_blank(text[key + 1])) text.insert(key + 1, 1, ' ');
    return text;
}

void complain_punctuation(std::string_view sign_text, char sign, std::string_view line,
                          Writing writing) {
    const auto value = static_cast<std::uint32_t>(decode_utf8(sign_text).value);
    writing.complain(
        fullwidth_punctuation,
        fmt::format("full-width {} `{}` where `{}` belongs", name_of_sign(sign), sign_text, sign),
        {{writing.entry.span(sign_text), fmt::format("U+{:04X}", value)}},
        {fix("`ar fmt --fix` rewrites full-width punctuation outside quotes"),
         help(fmt::format("write `{}`, or quote the text", in_readable_signs(line)))});
}

void complain_space(std::string_view space, Writing writing) {
    const bool ideographic = decode_utf8(space).value == ideographic_space;
    writing.complain(unicode_space,
                     ideographic ? "ideographic space U+3000 used as a separator"
                                 : "no-break space U+00A0 used as a separator",
                     {{writing.entry.span(space), "looks like a space, is not one"}},
                     {fix("`ar fmt --fix`"),
                      help(ideographic ? "U+00A0 (no-break space) is reported the same way"
                                       : "U+3000 (ideographic space) is reported the same way")});
}

void complain_quotes(std::string_view line, std::size_t open, Writing writing) {
    auto end = line.size();
    for (auto at = open + decode_utf8(line.substr(open)).length; at < line.size();) {
        const auto point = decode_utf8(line.substr(at));
        at += point.length;
        if (is_curly_quote(point.value)) {
            end = at;
            break;
        }
    }
    const auto quoted = line.substr(open, end - open);
    const auto first = decode_utf8(quoted).length;
    auto inner = quoted.substr(first);
    if (inner.size() >= first) inner.remove_suffix(first);
    writing.complain(curly_quotes, "curly quotes do not open a string",
                     {{writing.entry.span(quoted), ""}},
                     {fix(fmt::format("`ar fmt --fix` writes `\"{}\"`", inner))});
}

}  // namespace

bool is_curly_quote(char32_t c) { return c >= 0x2018 && c <= 0x201F; }

char plain_sign(char32_t c) {
    if (c == 0x3001) return ',';
    if (c >= 0xFF01 && c <= 0xFF5E) {
        const auto sign = static_cast<char>(c - 0xFEE0);
        const bool alphanumeric = is_digit(sign) || is_upper(sign) || is_lower(sign);
        return alphanumeric ? '\0' : sign;
    }
    return '\0';
}

bool is_odd_space(char32_t c) { return c == ideographic_space || c == no_break_space; }

bool is_plain(std::string_view text) {
    std::size_t at = 0;
#if defined(__SSE2__)
    auto odd = _mm_setzero_si128();
#pragma GCC unroll 4
    for (; at + 16 <= text.size(); at += 16) {
        const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
        odd = _mm_or_si128(odd, _mm_cmplt_epi8(bytes, _mm_set1_epi8(1)));  // NUL, beyond ASCII
        odd = _mm_or_si128(odd, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
    }
    if (_mm_movemask_epi8(odd) != 0) return false;
#endif
    return std::ranges::none_of(
        text.substr(at), [](char c) { return static_cast<signed char>(c) <= 0 || c == '\r'; });
}

bool check_encoding(std::string_view line, std::string_view file_name, Writing writing) {
    if (const auto bad = first_invalid_utf8(line)) {
        complain_encoding(line, *bad, file_name, writing);
        return false;
    }
    if (const auto nul = line.find('\0'); nul != std::string_view::npos) {
        complain_nul(line, nul, file_name, writing);
        return false;
    }
    const auto cr = line.find('\r');
    if (cr == std::string_view::npos) return true;
    writing.complain(lone_cr, "carriage return inside a line",
                     {{writing.entry.span(line.substr(cr, 1)), "no line feed after it"}},
                     {help("end lines with LF or CRLF: tr '\\r' '\\n' < OLD > NEW")});
    return false;
}

std::optional<char32_t> fullwidth_digit(std::string_view word) {
    while (!word.empty()) {
        const auto point = decode_utf8(word);
        if (point.value >= 0xFF10 && point.value <= 0xFF19) return point.value;
        word.remove_prefix(point.length);
    }
    return std::nullopt;
}

/// Is the word at `at` a number in full-width digits? Its signs are part of that one mistake.
bool is_fullwidth_number(std::string_view line, std::size_t at) {
    const auto begin = line.find_last_of(" \t", at) + 1;  // npos + 1 is 0
    const auto word = line.substr(begin, line.find_first_of(" \t", at) - begin);
    return fullwidth_digit(word) && parse_decimal(fold_width(word)).has_value();
}

bool has_look_alike(std::string_view text) {
    while (!text.empty()) {
        const auto point = decode_utf8(text);
        const auto c = point.value;
        if (is_odd_space(c) || is_curly_quote(c) || plain_sign(c) != '\0') return true;
        text.remove_prefix(point.length);
    }
    return false;
}

void check_look_alikes(std::string_view line, Writing writing) {
    const auto words_end = without_comment(line).size();
    bool blank_before = true;
    bool after_key = false;
    for (std::size_t at = 0; at < words_end;) {
        if (line[at] == '"' && (blank_before || after_key)) {
            const auto length = string_length(line.substr(at));
            if (length == 0) return;  // reported as unclosed where the words are read
            at += length;
            continue;
        }
        const auto point = decode_utf8(line.substr(at));
        const auto shown = line.substr(at, point.length);
        if (is_odd_space(point.value)) return complain_space(shown, writing);
        if (is_curly_quote(point.value) && point.value != 0x2019)
            return complain_quotes(line, at, writing);
        if (const char sign = plain_sign(point.value);
            sign != '\0' && !is_fullwidth_number(line, at))
            return complain_punctuation(shown, sign, line, writing);
        blank_before = is_blank(line[at]);
        after_key = line[at] == ':';
        at += point.length;
    }
}

}  // namespace journal
