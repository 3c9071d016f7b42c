#include "journal/plain_documents.hpp"

#include <utility>

#include "journal/plain_words.hpp"

namespace journal {
namespace {

/// The value of a key that the ledger does not keep.
bool skip_value(const char*& at, const char* end) {
    const char* const begin = at;
    plain::skip_signs(at);
    return at != begin && *begin != '"' && *begin != ';' && plain::is_word_end(at, end);
}

bool take_due(const char*& at, const char* end, PlainDocument& document) {
    if (document.has_due || end - at < plain::date_size) return false;
    const auto day = parse_date(plain::between(at, at + plain::date_size));
    if (!day) return false;
    document.due = *day;
    document.has_due = true;
    at += plain::date_size;
    return plain::is_word_end(at, end);
}

bool take_target(const char*& at, const char* end, const char* text_end, PlainDocument& document) {
    if (document.to_rest || !document.to.empty()) return false;
    if (*at != '*') return plain::take_id(at, end, text_end, document.to);
    document.to_rest = true;
    ++at;
    return plain::is_word_end(at, end);
}

/// Keys that say nothing the ledger keeps, in any kind of document. No key may stand there twice.
bool skip_idle(const char*& at, const char* end, Kind kind, unsigned& seen) {
    std::string_view name;
    if (!plain::take_key(at, name)) return false;
    const auto key = find_key(name);
    unsigned bit = 0;
    if (key == Key::ref) bit = 1;
    if (key == Key::via) bit = 2;
    if (key == Key::po) bit = 4;
    if (bit == 0 || (seen & bit) != 0 || !is_key_of(key, kind)) return false;
    seen |= bit;
    return skip_value(at, end);
}

bool take_options(const char*& at, const char* end, const char* text_end, PlainDocument& document) {
    const auto kind = document.head.kind;
    unsigned seen = 0;
    bool titled = false;
    while (at != end) {
        bool taken = false;
        if (kind == Kind::sale && plain::take_word(at, end, "due:")) {
            taken = take_due(at, end, document);
        } else if (kind != Kind::sale && plain::take_word(at, end, "to:")) {
            taken = take_target(at, end, text_end, document);
        } else if (kind == Kind::credit && plain::take_word(at, end, "for:")) {
            taken = *at != '*' && take_target(at, end, text_end, document);
        } else if (*at == '"') {
            std::string_view title;
            taken = !std::exchange(titled, true) && plain::take_title(at, end, title);
        } else {
            taken = skip_idle(at, end, kind, seen);
        }
        if (!taken) return false;
        plain::skip_blanks(at);
    }
    return true;
}

constexpr std::ptrdiff_t longest_plain_line = 4096;

/// Goes on to the line after this one.
bool end_line(const char*& at, const char* end) {
    const bool sound = end - at <= longest_plain_line;
    at = end + 1;
    return sound;
}

}  // namespace

[[gnu::flatten]] const char* take_plain_document(const char* at, const char* text_end,
                                                 PlainDocument& document) {
    document.has_due = document.to_rest = false;
    document.to = {};
    document.lines.clear();
    const char* const begin = at;
    const char* end = find_line_feed(at, text_end);
    const char* words = at;
    document.head_size = static_cast<std::uint32_t>(end - at);
    if (!plain::take_head(words, end, text_end, document.head) ||
        !document.head.amount.is_given() || !take_options(words, end, text_end, document) ||
        !end_line(at, end))
        return nullptr;
    bool allocates = document.to_rest || !document.to.empty();
    while (at != text_end && *at == ' ') {
        end = find_line_feed(at, text_end);
        words = at;
        plain::skip_blanks(words);
        auto& line = document.lines.emplace_back();
        if (words == end ||
            !plain::take_body_line(words, end, text_end, document.head.kind, line) ||
            (line.kind == LineKind::to && allocates) || !end_line(at, end))
            return nullptr;
    }
    document.text = plain::between(begin, at - 1);
    return at == text_end || *at == '\n' || is_head_start(*at) ? at : nullptr;
}

}  // namespace journal
