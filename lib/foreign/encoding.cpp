#include "foreign/encoding.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

#include "base/text.hpp"

namespace foreign {

namespace {

using Result = tl::expected<Decoded, EncodingFault>;

constexpr std::size_t head_bytes = 4'096;  // where an encoding is declared or shows
constexpr const char* last_resort = "windows-1252";

/// A conversion to UTF-8, open as long as it lives.
class Conversion {
public:
    explicit Conversion(const std::string& from)
        : conversion_{::iconv_open("UTF-8", from.c_str())} {}
    ~Conversion() {
        if (is_open()) ::iconv_close(conversion_);
    }
    Conversion(const Conversion&) = delete;
    Conversion& operator=(const Conversion&) = delete;

    bool is_open() const { return conversion_ != reinterpret_cast<iconv_t>(-1); }

    /// Converts until the end or a byte that cannot be: how many bytes were taken.
    std::size_t convert(std::string_view bytes, std::string& into) {
        std::array<char, 16'384> piece;
        char* from = const_cast<char*>(bytes.data());  // it is only read
        std::size_t left = bytes.size();
        while (true) {
            char* to = piece.data();
            std::size_t room = piece.size();
            const bool done =
                ::iconv(conversion_, &from, &left, &to, &room) != static_cast<std::size_t>(-1);
            const int error = errno;
            into.append(piece.data(), piece.size() - room);
            if (done || error != E2BIG) return bytes.size() - left;
        }
    }

private:
    iconv_t conversion_;
};

std::string with_line_feeds(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r')
            plain += text[at];
        else if (at + 1 >= text.size() || text[at + 1] != '\n')
            plain += '\n';
    }
    return plain;
}

std::string lowered(std::string_view text) { return fold_case(text); }

bool is_utf8_name(std::string_view name) {
    const auto plain = lowered(name);
    return plain == "utf-8" || plain == "utf8";
}

/// The name of `from` as iconv knows it. Suffixes that would change what iconv does are refused.
bool is_name(std::string_view name) {
    return !name.empty() && name.size() <= 40 && std::ranges::all_of(name, [](char byte) {
        return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
               (byte >= 'A' && byte <= 'Z') || byte == '-' || byte == '_' || byte == '.' ||
               byte == ':' || byte == '+';
    });
}

Result as_utf8(std::string_view bytes) {
    if (const auto bad = first_invalid_utf8(bytes))
        return tl::unexpected{EncodingFault{"UTF-8", true, *bad}};
    return Decoded{with_line_feeds(bytes), "UTF-8", true};
}

Result decode_as(std::string_view bytes, const std::string& name) {
    if (is_utf8_name(name)) return as_utf8(bytes);
    if (!is_name(name)) return tl::unexpected{EncodingFault{name, false, 0}};
    // What is called by its older names is mostly written with the newer characters as well.
    const auto plain = lowered(name);
    Conversion conversion{plain == "gb2312" || plain == "gbk" ? std::string{"GB18030"} : name};
    if (!conversion.is_open()) return tl::unexpected{EncodingFault{name, false, 0}};
    std::string text;
    const auto taken = conversion.convert(bytes, text);
    if (taken < bytes.size()) return tl::unexpected{EncodingFault{name, true, taken}};
    const bool same = text == bytes;
    return Decoded{with_line_feeds(text), name, same};
}

/// Of bytes that are no character the last resort makes blanks, as it does of control characters.
Decoded decode_as_last_resort(std::string_view bytes) {
    Conversion conversion{"CP1252"};
    std::string text;
    while (conversion.is_open() && !bytes.empty()) {
        bytes.remove_prefix(conversion.convert(bytes, text));
        if (bytes.empty()) break;
        text += ' ';
        bytes.remove_prefix(1);
    }
    return {with_line_feeds(text), last_resort, false};
}

struct Mark {
    std::string_view bytes;
    const char* encoding;
};
constexpr std::array marks{Mark{"\xEF\xBB\xBF", "UTF-8"}, Mark{"\xFF\xFE", "UTF-16LE"},
                           Mark{"\xFE\xFF", "UTF-16BE"}, Mark{"\x84\x31\x95\x33", "GB18030"}};

/// What stands behind `key` up to one of `ends`, in a head whose keys are in any case.
std::string_view value_behind(std::string_view head, std::string_view key, std::string_view ends) {
    const auto at = head.find(key);
    if (at == std::string_view::npos) return {};
    const auto rest = head.substr(at + key.size());
    return trimmed(rest.substr(0, rest.find_first_of(ends)));
}

std::string declared_in_xml(std::string_view head) {
    const auto begin = head.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || !head.substr(begin).starts_with("<?xml")) return {};
    const auto declaration = head.substr(begin, head.find("?>", begin) - begin);
    for (const std::string_view quote : {"\"", "'"}) {
        const auto key = std::string{"encoding="}.append(quote);
        const auto value = value_behind(declaration, key, quote);
        if (!value.empty()) return std::string{value};
    }
    return {};
}

std::string declared_in_ofx(std::string_view head) {
    if (head.find("OFXHEADER:") == std::string_view::npos) return {};
    const auto encoding = lowered(value_behind(head, "ENCODING:", "\r\n"));
    const auto charset = lowered(value_behind(head, "CHARSET:", "\r\n"));
    if (is_utf8_name(encoding) || is_utf8_name(charset)) return "UTF-8";
    const bool is_page = !charset.empty() && std::ranges::all_of(charset, [](char byte) {
        return byte >= '0' && byte <= '9';
    });
    if (is_page && charset != "1252") return "CP" + charset;
    if (charset == "1252" || charset == "cp1252") return last_resort;
    if (charset.starts_with("iso-8859")) return charset;
    return encoding == "usascii" ? last_resort : "";
}

/// Declared as 16 bits a character, but read as one byte each: that is said of another file.
std::string declared(std::string_view bytes) {
    const auto head = bytes.substr(0, head_bytes);
    auto name = declared_in_xml(head);
    if (name.empty()) name = declared_in_ofx(head);
    const auto plain = lowered(name);
    if (plain.starts_with("utf-16") || plain.starts_with("ucs")) return {};
    return plain == "us-ascii" || plain == "ascii" ? std::string{last_resort} : name;
}

/// Of 16 bits a character, every second byte of much of a text is zero: that of digits, commas and
/// line ends. A stray NUL or two is no such text.
std::optional<std::string> wide_encoding(std::string_view bytes) {
    constexpr std::size_t least_share = 8;  // one character of so many
    const auto head = bytes.substr(0, head_bytes);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < head.size(); ++at)
        if (head[at] == '\0') ++zeros[at % 2];
    const auto characters = head.size() / 2;
    const bool many = std::max(zeros[0], zeros[1]) * least_share >= characters;
    if (bytes.size() % 2 != 0 || zeros[0] == zeros[1] || !many) return std::nullopt;
    return zeros[1] > zeros[0] ? "UTF-16LE" : "UTF-16BE";
}

bool is_hanzi(char32_t value) {
    return (value >= 0x3400 && value <= 0x9FFF) || (value >= 0x20000 && value <= 0x3FFFF);
}

/// Are there more Hanzi than other letters?
bool is_mostly_hanzi(std::string_view text) {
    std::size_t hanzi = 0;
    std::size_t others = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = decode_utf8(text.substr(at));
        if (is_hanzi(point.value))
            ++hanzi;
        else if (is_letter(point.value))
            ++others;
        at += point.length;
    }
    return hanzi > others;
}

std::optional<Decoded> by_rules(std::string_view bytes, const EncodingClues& clues) {
    for (std::size_t i = 0; i < clues.of_rules.size(); ++i) {
        if (clues.of_rules[i].empty()) continue;
        auto read = decode_as(bytes, clues.of_rules[i]);
        if (read && clues.fits_rule(read->text, i)) return std::move(*read);
    }
    return std::nullopt;
}

Decoded guessed(std::string_view bytes, const EncodingClues& clues) {
    if (bytes.find('\0') != std::string_view::npos) {
        if (const auto wide = wide_encoding(bytes))
            if (auto read = decode_as(bytes, *wide)) return std::move(*read);
    }
    if (auto read = as_utf8(bytes)) return std::move(*read);
    auto read = decode_as(bytes, "GB18030");
    if (read && (clues.has_heading(read->text) || is_mostly_hanzi(read->text)))
        return std::move(*read);
    return decode_as_last_resort(bytes);
}

}  // namespace

Result decode(std::string_view bytes, const EncodingClues& clues) {
    const auto mark =
        std::ranges::find_if(marks, [&](const Mark& one) { return bytes.starts_with(one.bytes); });
    const auto marked = mark == marks.end() ? bytes : bytes.substr(mark->bytes.size());
    if (!clues.asked.empty()) return decode_as(mark == marks.begin() ? marked : bytes, clues.asked);
    if (mark != marks.end()) return decode_as(marked, mark->encoding);
    if (const auto name = declared(bytes); !name.empty()) {
        if (name == last_resort) {
            auto read = decode_as_last_resort(bytes);
            read.is_utf8 = is_ascii(bytes);
            return read;
        }
        return decode_as(bytes, name);
    }
    if (auto read = by_rules(bytes, clues)) return std::move(*read);
    return guessed(bytes, clues);
}

}  // namespace foreign
