#include "journal/plain_signs.hpp"

#include "base/text.hpp"
#include "journal/bytes.hpp"
#include "journal/words.hpp"

namespace journal {
namespace {

constexpr char32_t closing_single = 0x2019;

bool is_single(char32_t c) { return c >= 0x2018 && c <= 0x201B; }

bool ends_word(std::string_view rest) {
    return rest.empty() || is_blank(rest[0]) || is_odd_space(decode_utf8(rest).value);
}

/// Length of a text in curly quotes at the start of `rest`, or 0: the last quote ends a word.
std::size_t curly_length(std::string_view rest) {
    for (auto at = decode_utf8(rest).length; at < rest.size();) {
        const auto point = decode_utf8(rest.substr(at));
        at += point.length;
        if (is_curly_quote(point.value) && ends_word(rest.substr(at))) return at;
    }
    return 0;
}

/// `“a "b"”` becomes `"a \"b\""`.
void append_quoted(std::string_view quoted, std::string& into) {
    const auto open = decode_utf8(quoted).length;
    into += '"';
    for (const char c : quoted.substr(open, quoted.size() - open - 3)) {
        if (c == '"' || c == '\\') into += '\\';
        into += c;
    }
    into += '"';
}

/// Appends the character at the start of `rest` in plain signs; returns its
/// length. A quote that would open a string and not close it stays.
std::size_t append_plain(std::string_view rest, bool begins, std::string& into) {
    const auto point = decode_utf8(rest);
    if (is_odd_space(point.value)) {
        into += ' ';
    } else if (is_curly_quote(point.value) && point.value != closing_single && !begins) {
        into += is_single(point.value) ? '\'' : '"';
    } else if (const char sign = plain_sign(point.value)) {
        into += sign;
    } else {
        into += rest.substr(0, point.length);
    }
    return point.length;
}

/// Length of what opens a text in quotes, straight or curly, at the start of `rest`; 0 for none.
std::size_t quoted_length(std::string_view rest) {
    if (rest[0] == '"') return string_length(rest);
    return is_curly_quote(decode_utf8(rest).value) ? curly_length(rest) : 0;
}

}  // namespace

std::string in_plain_signs(std::string_view line) {
    std::string plain;
    const auto end = without_comment(line).size();
    for (std::size_t at = 0; at < end;) {
        const bool begins = plain.empty() || is_blank(plain.back()) || plain.back() == ':';
        const auto length = begins ? quoted_length(line.substr(at, end - at)) : 0;
        if (length > 0 && line[at] == '"') {
            plain += line.substr(at, length);
        } else if (length > 0) {
            append_quoted(line.substr(at, length), plain);
        }
        at += length > 0 ? length : append_plain(line.substr(at), begins, plain);
    }
    plain += line.substr(end);
    return plain;
}

}  // namespace journal
