#include "journal/plain_lines.hpp"

#include "journal/plain_words.hpp"

namespace journal {
namespace {

using plain::between;

bool take_title(const char*& at, const char* end, Entry& entry) {
    if (entry.title.quoted) return false;
    entry.title.quoted = true;
    return plain::take_title(at, end, entry.title.text);
}

/// Where the word that stands here ends.
const char* word_end(const char* at, const char* end, [[maybe_unused]] const char* text_end) {
#if defined(__SSE2__)
    for (; text_end - at >= 16; at += 16) {
        const auto bytes = plain::sixteen(at);  // blanks, tabs, line ends are not above a blank
        const auto last = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(' ')), bytes);
        if (const auto found = plain::bits(last); found != 0) {
            at += std::countr_zero(found);
            break;
        }
    }
#endif
    while (at < end && !plain::is_word_end(at, end)) ++at;
    return at < end ? at : end;
}

bool take_attribute(const char*& at, const char* end, const char* text_end, Entry& entry) {
    std::string_view name;
    if (!plain::take_key(at, name)) return false;
    const char* const value = at;
    at = word_end(at, end, text_end);
    if (at == value || *value == '"' || *value == ';') return false;
    const auto key = find_key(name);
    if (key == Key::unknown || key == Key::own || !is_key_of(key, entry.kind)) return false;
    for (const auto& other : entry.attributes)
        if (other.key == key) return false;
    auto& taken = entry.attributes.emplace_back();
    taken.key = key;
    taken.name.text = name;
    taken.value.text = between(value, at);
    return true;
}

/// Titles and keys, to the end of the line or to its comment.
bool take_options(const char*& at, const char* end, const char* text_end, Entry& entry) {
    while (at != end && *at != ';') {
        const bool taken =
            *at == '"' ? take_title(at, end, entry) : take_attribute(at, end, text_end, entry);
        if (!taken) return false;
        plain::skip_blanks(at);
    }
    return true;
}

}  // namespace

[[gnu::flatten]] bool take_plain_head(std::string_view line, const char* text_end, Entry& entry) {
    const char* at = line.data();
    const char* const end = at + line.size();
    plain::Head head;
    if (!plain::take_head(at, end, text_end, head)) return false;
    entry.date = head.date;
    entry.kind = head.kind;
    entry.kind_word = head.kind_word;
    entry.customer.text = head.customer;
    entry.number.text = head.number;
    entry.amount = head.amount;
    return take_options(at, end, text_end, entry);
}

[[gnu::flatten]] bool take_plain_body_line(std::string_view line, const char* text_end,
                                           Entry& entry) {
    const char* at = line.data();
    const char* const end = at + line.size();
    plain::skip_blanks(at);
    plain::BodyLine words;
    if (!plain::take_body_line(at, end, text_end, entry.kind, words)) return false;
    auto& taken = entry.lines.emplace_back();
    taken.kind = words.kind;
    taken.number.text = words.name;
    taken.amount = words.amount;
    taken.priced = words.priced;
    if (words.kind == LineKind::item) {
        taken.quantity = words.quantity;
        taken.unit = words.unit;
    }
    taken.text = without_trailing_blanks(between(at, end));
    return true;
}

}  // namespace journal
