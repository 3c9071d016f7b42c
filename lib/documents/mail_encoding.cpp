#include "documents/mail_encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/date.hpp"
#include "base/text.hpp"

namespace documents {

namespace {

constexpr std::size_t most_plain_bytes = 60;    // of a name, or of a word of a subject
constexpr std::size_t most_encoded_bytes = 39;  // so that `Reply-To:` and a word fit a line of 76
constexpr std::size_t most_line_bytes = 75;     // a soft line end comes after them

constexpr std::array<std::string_view, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto part = bytes.substr(i, 3);
        std::uint32_t word = 0;
        for (std::size_t k = 0; k < 3; ++k)
            word = word << 8U | (k < part.size() ? static_cast<unsigned char>(part[k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            out += k <= part.size() ? digits[word >> (18 - 6 * k) & 63U] : '=';
    }
    return out;
}

/// As many whole characters as one encoded word takes.
std::string_view word_of(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size()) {
        const auto length = decode_utf8(text.substr(size)).length;
        if (size + length > most_encoded_bytes) break;
        size += length;
    }
    return text.substr(0, size);
}

std::string encoded_words(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto word = word_of(text);
        if (!out.empty()) out += ' ';
        out += fmt::format("=?UTF-8?B?{}?=", base64(word));
        text.remove_prefix(word.size());
    }
    return out;
}

/// ASCII that looks like no encoded word, with single blanks, which survive the folding of lines.
bool is_plain(std::string_view text) {
    constexpr auto nowhere = std::string_view::npos;
    return is_printable(text) && text == trimmed(text) && text.find("=?") == nowhere &&
           text.find("  ") == nowhere;
}

bool has_long_word(std::string_view text) {
    const auto words = split_list(text, ' ');
    return std::ranges::any_of(words, [](auto word) { return word.size() > most_plain_bytes; });
}

/// Blanks at the end of a line are dropped on some ways.
bool ends_line(std::string_view text, std::size_t at) {
    return at + 1 == text.size() || text[at + 1] == '\n';
}

bool needs_code(std::string_view text, std::size_t at, bool begins_line) {
    const char c = text[at];
    if (c == ' ' || c == '\t') return ends_line(text, at);
    if (begins_line && (c == '.' || text.substr(at).starts_with("From "))) return true;
    return c <= ' ' || c > '~' || c == '=';
}

std::string printable(std::string_view text, std::size_t at, bool begins_line) {
    if (!needs_code(text, at, begins_line)) return std::string(1, text[at]);
    return fmt::format("={:02X}", static_cast<unsigned char>(text[at]));
}

/// FNV-1a
std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    return hash;
}

}  // namespace

std::string encoded_name(std::string_view name) {
    const bool fits = name.size() <= most_plain_bytes;
    return fits && is_plain(name) ? std::string{name} : encoded_words(name);
}

std::string encoded_subject(std::string_view subject) {
    const bool fits = is_plain(subject) && !has_long_word(subject);
    return fits ? std::string{subject} : encoded_words(subject);
}

std::string quoted_printable(std::string_view text) {
    std::string out;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n') {
            out += '\n';
            column = 0;
            continue;
        }
        auto next = printable(text, at, column == 0);
        if (column + next.size() > most_line_bytes) {
            out += "=\n";
            column = 0;
            next = printable(text, at, true);
        }
        out += next;
        column += next.size();
    }
    if (column > 0) out += "=\n";
    return out;
}

std::string boundary(std::string_view kind, std::string_view message_id) {
    return fmt::format("=_{}_{:016x}", kind, hash_of(message_id));
}

std::string mail_date(std::int64_t seconds, int zone_minutes) {
    const std::chrono::seconds local{seconds + std::int64_t{zone_minutes} * 60};
    const auto day = date::floor<date::days>(local);
    const date::year_month_day ymd{Date{day}};
    const date::hh_mm_ss time{local - day};
    const int zone = std::abs(zone_minutes);
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} {}{:02}{:02}",
                       weekdays[date::weekday{Date{day}}.c_encoding()],
                       static_cast<unsigned>(ymd.day()),
                       months[static_cast<unsigned>(ymd.month()) - 1], static_cast<int>(ymd.year()),
                       time.hours().count(), time.minutes().count(), time.seconds().count(),
                       zone_minutes < 0 ? '-' : '+', zone / 60, zone % 60);
}

}  // namespace documents
