#pragma once

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/date.hpp"
#include "journal/amounts.hpp"
#include "journal/lines.hpp"
#include "journal/plain_documents.hpp"
#include "journal/words.hpp"

/// What plain lines are made of (see plain_lines.hpp, plain_documents.hpp). Each function takes
/// what it names from where `at` stands; false when something else stands there, and then nobody
/// may go on from where it left `at`. `end` is the end of the line, where a line feed stands: it
/// stops every loop, so that no step asks for the end of the text but those that look at sixteen
/// bytes at once: `text_end`. All are inline, so that where the walk stands stays in a register.
namespace journal::plain {

inline constexpr int most_digits = 18;  // of a number: any of them fit 64 bits

inline std::string_view between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

/// Most gaps are one blank.
inline void skip_blanks(const char*& at) {
    if (*at == ' ' && at[1] > ' ') {
        ++at;
        return;
    }
    while (is_blank(*at)) ++at;
}

#if defined(__SSE2__)
inline __m128i sixteen(const char* at) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}

/// Which bytes lie in a range of ASCII, as bits.
inline __m128i in_range(__m128i bytes, char first, char last) {
    return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(first - 1))),
                         _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(last + 1))));
}

inline unsigned bits(__m128i bytes) { return static_cast<unsigned>(_mm_movemask_epi8(bytes)); }

/// How many bytes from the first on are set.
inline std::ptrdiff_t run_of(unsigned bits) { return std::countr_zero(~bits); }
#endif

/// The same for the wide gaps that set amounts in columns.
inline void skip_gap(const char*& at, [[maybe_unused]] const char* text_end) {
#if defined(__SSE2__)
    for (; text_end - at >= 16; at += 16) {
        const auto blanks = run_of(bits(_mm_cmpeq_epi8(sixteen(at), _mm_set1_epi8(' '))));
        if (blanks == 16) continue;
        at += blanks;
        break;
    }
#endif
    skip_blanks(at);
}

/// Does a word end here?
inline bool is_word_end(const char* at, const char* end) { return at == end || is_blank(*at); }

/// A letter beyond ASCII that nobody could take for a sign: of Europe and the Near East (U+00C0 to
/// U+07FF), or a Han character (U+4000 to U+9FFF).
inline bool skip_letter(const char*& at) {
    const auto byte = [&](int i) { return static_cast<unsigned char>(at[i]); };
    const auto follows = [&](int i) { return (byte(i) & 0xC0U) == 0x80; };
    const bool of_two = byte(0) >= 0xC3 && byte(0) <= 0xDF && follows(1);
    const bool of_three = byte(0) >= 0xE4 && byte(0) <= 0xE9 && follows(1) && follows(2);
    if (!of_two && !of_three) return false;
    at += of_two ? 2 : 3;
    return true;
}

/// The rest of a word: signs of ASCII, and letters.
inline void skip_signs(const char*& at) {
    for (;;) {
        if (static_cast<signed char>(*at) > ' ') {
            ++at;
        } else if (!skip_letter(at)) {
            return;
        }
    }
}

/// A document number or customer id that needs no quotes.
inline bool take_id(const char*& at, const char* end, [[maybe_unused]] const char* text_end,
                    std::string_view& id) {
    const char* const begin = at;
    if (!starts_plain_id(*at)) return false;
#if defined(__SSE2__)
    if (text_end - at >= 16) {  // nearly all are short, of letters, digits and these: - . /
        const auto bytes = sixteen(at);
        const auto letters = in_range(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 'z');
        at += run_of(bits(_mm_or_si128(letters, in_range(bytes, '-', '9'))));
    }
#endif
    while (is_inside_plain_id(*at)) ++at;
    id = between(begin, at);
    return is_word_end(at, end);
}

/// What this byte is worth as a digit; more than nine when it is none.
inline unsigned digit_at(const char* at) { return static_cast<unsigned char>(*at - '0'); }

/// Appends the digits that come next; their count. More than `most_digits` in all
/// make nonsense of the number, and are not taken.
inline std::ptrdiff_t take_digits(const char*& at, std::uint64_t& number) {
    const char* const begin = at;
    for (auto digit = digit_at(at); digit <= 9; digit = digit_at(++at))
        number = number * 10 + digit;
    return at - begin;
}

/// Appends exactly so many digits, of which a third follows when a second does.
inline bool take_two_digits(const char*& at, std::uint64_t& number) {
    const auto first = digit_at(at);
    if (first > 9) return false;
    const auto second = digit_at(at + 1);
    if (second > 9 || digit_at(at + 2) <= 9) return false;
    number = number * 100 + first * 10 + second;
    at += 2;
    return true;
}
inline bool take_three_digits(const char*& at, std::uint64_t& number) {
    const auto first = digit_at(at);
    if (first > 9) return false;
    const auto second = digit_at(at + 1);
    if (second > 9) return false;
    const auto third = digit_at(at + 2);
    if (third > 9 || digit_at(at + 3) <= 9) return false;
    number = number * 1000 + first * 100 + second * 10 + third;
    at += 3;
    return true;
}

/// `1,234.50`, without a sign. Longer numbers go the long way.
inline bool take_decimal(const char*& at, const char* end, Decimal& number) {
    std::uint64_t mantissa = 0;
    auto digits = take_digits(at, mantissa);
    if (digits == 0 || (*at == ',' && digits > 3)) return false;
    for (; *at == ','; digits += 3) {
        ++at;
        if (!take_three_digits(at, mantissa)) return false;
    }
    number.decimals = 0;
    if (*at == '.') {
        ++at;
        const auto fraction = take_two_digits(at, mantissa) ? 2 : take_digits(at, mantissa);
        if (fraction == 0 || fraction > finest_decimals) return false;
        number.decimals = static_cast<std::uint8_t>(fraction);
        digits += fraction;
    }
    number.mantissa = static_cast<std::int64_t>(mantissa);
    return digits <= most_digits && is_word_end(at, end);
}

/// A number and perhaps a currency, as far as the blanks behind them.
inline bool take_amount(const char*& at, const char* end, Amount& amount) {
    const char* const begin = at;
    if (!take_decimal(at, end, amount.number)) return false;
    amount.text = between(begin, at);
    amount.currency = {};
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

/// These bytes, behind which the line goes on.
[[gnu::always_inline]] inline bool take_word(const char*& at, const char* end,
                                             std::string_view word) {
    const auto size = static_cast<std::ptrdiff_t>(word.size());
    if (end - at <= size || std::memcmp(at, word.data(), word.size()) != 0) return false;
    at += size;
    return true;
}

/// The kind and its blank, of the kinds that make up books.
inline bool take_kind(const char*& at, const char* end, Head& head) {
    const auto take = [&](std::string_view word, Kind kind) {
        if (!take_word(at, end, word)) return false;
        head.kind = kind;
        head.kind_word = between(at - word.size(), at - 1);
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

/// A head as far as the blanks behind its amount, which may be absent where it need not be given.
inline bool take_head(const char*& at, const char* end, const char* text_end, Head& head) {
    if (end - at <= date_size + 1 || at[date_size] != ' ') return false;
    if (std::memcmp(head.date_text.data(), at, date_size) != 0) {  // most have their neighbour's
        const auto day = parse_date(between(at, at + date_size));
        if (!day) return false;
        head.date = *day;
        std::memcpy(head.date_text.data(), at, date_size);
    }
    at += date_size + 1;
    if (!take_kind(at, end, head)) return false;
    skip_blanks(at);
    if (!take_id(at, end, text_end, head.customer) || at == end) return false;
    skip_blanks(at);
    if (!take_id(at, end, text_end, head.number)) return false;
    skip_blanks(at);
    if (is_digit(*at)) return take_amount(at, end, head.amount);
    head.amount = {};
    return shape_of(head.kind).amount != Presence::required;
}

/// A title without escapes, its quotes too.
inline bool take_title(const char*& at, const char* end, std::string_view& title) {
    const char* const begin = ++at;
    for (;;) {
        if (static_cast<signed char>(*at) >= ' ' && *at != '"' && *at != '\\') {
            ++at;
        } else if (!skip_letter(at)) {
            break;
        }
    }
    title = between(begin, at);
    return *at++ == '"' && is_word_end(at, end);
}

/// The name of a key, and its colon.
inline bool take_key(const char*& at, std::string_view& name) {
    const char* const begin = at;
    if (!is_lower(*at)) return false;
    while (is_lower(*at) || is_digit(*at) || *at == '-') ++at;
    name = between(begin, at);
    return *at++ == ':';
}

/// Is this the first word of a line that is no item, or the key of metadata?
inline bool starts_otherwise(const char* at, const char* end) {
    if (*at == '*' || *at == '"' || *at == ';') return true;
    if (!is_lower(*at)) return false;
    const char* const begin = at;
    while (is_lower(*at) || is_digit(*at) || *at == '-') ++at;
    const auto word = between(begin, at);
    return *at == ':' ||
           (is_word_end(at, end) && (word == "to" || word == "from" || word == "fee" ||
                                     word == "withheld" || word == "due" || word == "tax"));
}

/// Where the description that begins here ends: at two blanks. Null when there is no such gap
/// before the line's end, or something makes the line less plain.
inline const char* description_end(const char* at, [[maybe_unused]] const char* text_end) {
#if defined(__SSE2__)
    while (text_end - at >= 17) {
        const auto bytes = sixteen(at);
        const auto blank = _mm_set1_epi8(' ');
        const auto gap =
            _mm_and_si128(_mm_cmpeq_epi8(bytes, blank), _mm_cmpeq_epi8(sixteen(at + 1), blank));
        const auto odd = _mm_or_si128(_mm_cmplt_epi8(bytes, blank),  // a tab, the line's end
                                      _mm_cmpeq_epi8(bytes, _mm_set1_epi8(';')));
        const auto gaps = bits(gap);
        const auto stops = gaps | bits(odd);
        if (stops == 0) {
            at += 16;
            continue;
        }
        const auto first = std::countr_zero(stops);
        at += first;
        if ((gaps >> first & 1U) != 0) return at;
        if (!skip_letter(at)) return nullptr;
    }
    return nullptr;
#else
    for (;;) {
        if (at[0] == ' ' && at[1] == ' ') return at;
        if (static_cast<signed char>(*at) >= ' ' && *at != ';') {
            ++at;
        } else if (!skip_letter(at)) {
            return nullptr;
        }
    }
#endif
}

/// `27 @ 901.94`, `3 pcs @ 12.00` or a net amount.
inline bool take_price(const char*& at, const char* end, const char* text_end, BodyLine& line) {
    const char* const begin = at;
    line.unit = {};
    line.priced = false;
    if (!take_decimal(at, end, line.quantity)) return false;
    const char* const number_end = at;
    skip_blanks(at);
    if (at != end && *at != '@' && *at != '"' && *at != ';' && *at != '#') {
        const char* const unit = at;
        skip_signs(at);
        if (!is_word_end(at, end)) return false;
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
                   between(begin, line.unit.empty() ? number_end : line.unit.end())};
    line.quantity = {};
    line.unit = {};
    return true;
}

inline bool take_item(const char* at, const char* end, const char* text_end, BodyLine& line) {
    if (starts_otherwise(at, end)) return false;
    const char* const begin = at;
    at = description_end(at, text_end);
    if (at == nullptr) return false;
    line.kind = LineKind::item;
    line.name = between(begin, at);
    skip_gap(at, text_end);
    return take_price(at, end, text_end, line) && at == end;
}

inline bool take_to(const char* at, const char* end, const char* text_end, BodyLine& line) {
    at += 2;
    skip_blanks(at);
    line.kind = LineKind::to;
    line.priced = false;
    if (!take_id(at, end, text_end, line.name) || at == end) return false;
    skip_gap(at, text_end);
    return take_amount(at, end, line.amount) && at == end;
}

/// A line of a block of this kind, from its first word to its end.
inline bool take_body_line(const char* at, const char* end, const char* text_end, Kind kind,
                           BodyLine& line) {
    const bool is_to = at[0] == 't' && at[1] == 'o' && is_blank(at[2]);
    if ((shape_of(kind).lines & line_bit(is_to ? LineKind::to : LineKind::item)) == 0) return false;
    return is_to ? take_to(at, end, text_end, line) : take_item(at, end, text_end, line);
}

}  // namespace journal::plain
