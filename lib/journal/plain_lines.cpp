#include "journal/plain_lines.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <bit>
#include <cstdint>
#include <cstring>

#include "journal/amounts.hpp"
#include "journal/lines.hpp"
#include "journal/words.hpp"

namespace journal {
namespace {

constexpr std::ptrdiff_t date_size = 10;
constexpr int most_digits = 18;  // of a number: any of them fit 64 bits

std::string_view between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

std::string_view joined(const char* begin, std::string_view last) {
    return between(begin, last.data() + last.size());
}

/// Most gaps are one blank.
void skip_blanks(const char*& at) {
    if (*at == ' ' && at[1] > ' ') {
        ++at;
        return;
    }
    while (is_blank(*at)) ++at;
}

#if defined(__SSE2__)
__m128i sixteen(const char* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); }

/// Which bytes lie in a range of ASCII, as bits.
__m128i in_range(__m128i bytes, char first, char last) {
    return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(first - 1))),
                         _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(last + 1))));
}

unsigned bits(__m128i bytes) { return static_cast<unsigned>(_mm_movemask_epi8(bytes)); }

/// How many bytes from the first on are set.
std::ptrdiff_t run_of(unsigned bits) { return std::countr_zero(~bits); }
#endif

/// The same for the wide gaps that set amounts in columns.
void skip_gap(const char*& at, const char* text_end) {
#if defined(__SSE2__)
    for (; text_end - at >= 16; at += 16) {
        const auto blanks = run_of(bits(_mm_cmpeq_epi8(sixteen(at), _mm_set1_epi8(' '))));
        if (blanks == 16) continue;
        at += blanks;
        break;
    }
#else
    (void)text_end;
#endif
    skip_blanks(at);
}

/// Does a word end here?
bool is_word_end(const char* at, const char* end) { return at == end || is_blank(*at); }

/// Where the word that stands here ends.
const char* word_end(const char* at, const char* end, const char* text_end) {
#if defined(__SSE2__)
    for (; text_end - at >= 16; at += 16) {
        const auto bytes = sixteen(at);  // blanks, tabs and the line's end are not above a blank
        const auto last = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(' ')), bytes);
        if (const auto found = bits(last); found != 0) {
            at += std::countr_zero(found);
            break;
        }
    }
#else
    (void)text_end;
#endif
    while (at < end && !is_word_end(at, end)) ++at;
    return at < end ? at : end;
}

/// A document number or customer id that needs no quotes.
bool take_id(const char*& at, const char* end, const char* text_end, Word& id) {
    const char* const begin = at;
    if (!starts_plain_id(*at)) return false;
#if defined(__SSE2__)
    if (text_end - at >= 16) {  // nearly all are short, of letters, digits and these: - . /
        const auto bytes = sixteen(at);
        const auto letters = in_range(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 'z');
        at += run_of(bits(_mm_or_si128(letters, in_range(bytes, '-', '9'))));
    }
#else
    (void)text_end;
#endif
    while (is_inside_plain_id(*at)) ++at;
    id.text = between(begin, at);
    return is_word_end(at, end);
}

/// Appends the digits that come next; their count. More than `most_digits` in all
/// make nonsense of the number, and are not taken.
std::ptrdiff_t take_digits(const char*& at, std::uint64_t& number) {
    const char* const begin = at;
    for (; is_digit(*at); ++at) number = number * 10 + static_cast<unsigned>(*at - '0');
    return at - begin;
}

/// `1,234.50`, without a sign. Longer numbers go the long way.
bool take_decimal(const char*& at, const char* end, Decimal& number) {
    std::uint64_t mantissa = 0;
    auto digits = take_digits(at, mantissa);
    if (digits == 0 || (*at == ',' && digits > 3)) return false;
    for (; *at == ','; digits += 3) {
        ++at;
        if (take_digits(at, mantissa) != 3) return false;
    }
    if (*at == '.') {
        ++at;
        const auto fraction = take_digits(at, mantissa);
        if (fraction == 0 || fraction > finest_decimals) return false;
        number.decimals = static_cast<std::uint8_t>(fraction);
        digits += fraction;
    }
    number.mantissa = static_cast<std::int64_t>(mantissa);
    return digits <= most_digits && is_word_end(at, end);
}

/// A number and perhaps a currency, as far as the blanks behind them.
bool take_amount(const char*& at, const char* end, Amount& amount) {
    const char* const begin = at;
    if (!take_decimal(at, end, amount.number)) return false;
    amount.text = between(begin, at);
    skip_blanks(at);
    if (!is_upper(*at)) return true;
    const char* const code = at;
    while (is_upper(*at) || is_digit(*at)) ++at;
    amount.currency = between(code, at);
    amount.text = between(begin, at);
    if (!is_word_end(at, end) || !is_currency_shaped(amount.currency)) return false;
    skip_blanks(at);
    return true;
}

/// Takes the kind and its blank, of the kinds that make up books.
bool take_kind(const char*& at, const char* end, Entry& entry) {
    const auto take = [&](std::string_view word, Kind kind) {
        const bool fits = static_cast<std::size_t>(end - at) > word.size();
        if (!fits || std::memcmp(at, word.data(), word.size()) != 0) return false;
        entry.kind = kind;
        entry.kind_word = between(at, at + word.size() - 1);
        at += word.size();
        return true;
    };
    switch (*at) {
        case 's':
            return take("sale ", Kind::sale);
        case 'r':
            return take("receipt ", Kind::receipt);
        case 'c':
            return take("credit ", Kind::credit);
        case 'w':
            return take("writeoff ", Kind::writeoff);
        default:
            return false;
    }
}

bool take_title(const char*& at, const char* end, Entry& entry) {
    const char* const begin = ++at;
    while (*at != '"' && *at != '\\' && at != end) ++at;
    if (at == end || *at == '\\' || entry.title.quoted) return false;
    entry.title = {between(begin, at), true, false};
    ++at;
    return is_word_end(at, end);
}

bool take_attribute(const char*& at, const char* end, const char* text_end, Entry& entry) {
    const char* const begin = at;
    if (!is_lower(*at)) return false;
    while (is_lower(*at) || is_digit(*at) || *at == '-') ++at;
    if (*at != ':') return false;
    const auto name = between(begin, at);
    const char* const value = ++at;
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
        skip_blanks(at);
    }
    return true;
}

/// Is this the first word of a line that is no item, or the key of metadata?
bool starts_otherwise(const char* at, const char* end) {
    if (*at == '*' || *at == '"' || *at == ';') return true;
    if (!is_lower(*at)) return false;
    const char* const begin = at;
    while (is_lower(*at) || is_digit(*at) || *at == '-') ++at;
    const auto word = between(begin, at);
    return *at == ':' ||
           (is_word_end(at, end) && (word == "to" || word == "from" || word == "fee" ||
                                     word == "withheld" || word == "due" || word == "tax"));
}

#if defined(__SSE2__)
/// Where the description that begins here ends: at two blanks. Null when there
/// is no such gap before the line's end, or something makes the line less plain.
const char* description_end(const char* at, const char* text_end) {
    while (text_end - at >= 17) {
        const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const auto next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 1));
        const auto blank = _mm_set1_epi8(' ');
        const auto gap = _mm_and_si128(_mm_cmpeq_epi8(bytes, blank), _mm_cmpeq_epi8(next, blank));
        const auto odd = _mm_or_si128(_mm_cmplt_epi8(bytes, blank),  // a tab, the line's end
                                      _mm_cmpeq_epi8(bytes, _mm_set1_epi8(';')));
        const auto gaps = static_cast<unsigned>(_mm_movemask_epi8(gap));
        const auto stops = gaps | static_cast<unsigned>(_mm_movemask_epi8(odd));
        if (stops == 0) {
            at += 16;
            continue;
        }
        const auto first = std::countr_zero(stops);
        return (gaps >> first & 1U) != 0 ? at + first : nullptr;
    }
    return nullptr;
}
#else
const char* description_end(const char* at, const char*) {
    while (*at != '\t' && *at != ';' && *at != '\r' && *at != '\n') {
        if (at[0] == ' ' && at[1] == ' ') return at;
        ++at;
    }
    return nullptr;
}
#endif

/// `27 @ 901.94`, `3 pcs @ 12.00` or a net amount.
bool take_price(const char*& at, const char* end, const char* text_end, Line& line) {
    const char* const begin = at;
    if (!take_decimal(at, end, line.quantity)) return false;
    const char* const number_end = at;
    skip_blanks(at);
    if (at != end && *at != '@' && *at != '"' && *at != ';' && *at != '#') {
        const char* const unit = at;
        while (!is_word_end(at, end)) ++at;
        line.unit = between(unit, at);
        skip_blanks(at);
    }
    if (*at == '@' && is_blank(at[1])) {
        line.priced = true;
        ++at;
        skip_gap(at, text_end);
        return take_amount(at, end, line.amount);
    }
    if (!line.unit.empty() && !is_currency_shaped(line.unit)) return false;
    line.amount = {line.quantity, line.unit,
                   line.unit.empty() ? between(begin, number_end) : joined(begin, line.unit)};
    line.quantity = {};
    line.unit = {};
    return true;
}

bool take_item(const char* at, const char* end, const char* text_end, Line& line) {
    if (starts_otherwise(at, end)) return false;
    const char* const begin = at;
    at = description_end(at, text_end);
    if (at == nullptr) return false;
    line.kind = LineKind::item;
    line.number.text = between(begin, at);
    skip_gap(at, text_end);
    return take_price(at, end, text_end, line) && at == end;
}

bool take_to(const char* at, const char* end, const char* text_end, Line& line) {
    at += 2;
    skip_blanks(at);
    line.kind = LineKind::to;
    if (!take_id(at, end, text_end, line.number) || at == end) return false;
    skip_gap(at, text_end);
    return take_amount(at, end, line.amount) && at == end;
}

}  // namespace

// Flattened, so that where the walk stands stays in a register.
[[gnu::flatten]] bool take_plain_head(std::string_view line, const char* text_end, Entry& entry) {
    const char* at = line.data();
    const char* const end = at + line.size();
    if (end - at <= date_size + 1 || at[date_size] != ' ') return false;
    const auto day = parse_date(between(at, at + date_size));
    if (!day) return false;
    entry.date = *day;
    at += date_size + 1;
    if (!take_kind(at, end, entry)) return false;
    skip_blanks(at);
    if (!take_id(at, end, text_end, entry.customer) || at == end) return false;
    skip_blanks(at);
    if (!take_id(at, end, text_end, entry.number)) return false;
    skip_blanks(at);
    if (is_digit(*at)) {
        if (!take_amount(at, end, entry.amount)) return false;
    } else if (shape_of(entry.kind).amount == Presence::required) {
        return false;
    }
    return take_options(at, end, text_end, entry);
}

[[gnu::flatten]] bool take_plain_body_line(std::string_view line, const char* text_end,
                                           Entry& entry) {
    const char* at = line.data();
    const char* const end = at + line.size();
    skip_blanks(at);
    const bool is_to = at[0] == 't' && at[1] == 'o' && is_blank(at[2]);
    const auto kind = is_to ? LineKind::to : LineKind::item;
    if ((shape_of(entry.kind).lines & line_bit(kind)) == 0) return false;
    auto& taken = entry.lines.emplace_back();
    if (is_to ? take_to(at, end, text_end, taken) : take_item(at, end, text_end, taken)) {
        taken.text = without_trailing_blanks(between(at, end));
        return true;
    }
    entry.lines.pop_back();
    return false;
}

}  // namespace journal
