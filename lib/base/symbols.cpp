#include "base/symbols.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/check.hpp"
#include "base/text.hpp"

namespace {

constexpr std::size_t most_digits = 8;  // of a running number: as many as one word holds
constexpr std::size_t most_bytes = 0x7FFFFFFF;

std::uint32_t hash_of(std::string_view text) {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
    auto hash = static_cast<std::uint64_t>(text.size()) * factor;
    const auto add = [&](std::uint64_t word) {
        hash = (hash ^ word) * factor;
        hash ^= hash >> 32U;
    };
    if (text.size() >= 8) {
        for (std::size_t at = 0; at + 8 < text.size(); at += 8) add(eight_bytes(text, at));
        add(eight_bytes(text, text.size() - 8));
    } else {
        std::uint64_t last = 0;
        for (const char c : text) last = last << 8U | static_cast<unsigned char>(c);
        add(last);
    }
    return static_cast<std::uint32_t>(hash >> 32U);
}

/// The last eight bytes of a text as one word, the last one highest; zeros before a shorter text.
std::uint64_t last_bytes(std::string_view text) {
    std::uint64_t word = 0;
    if (text.size() >= 8) {
        std::memcpy(&word, text.data() + text.size() - 8, 8);
        return word;
    }
    if (text.size() >= 4) {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, text.data(), 4);
        std::memcpy(&last, text.data() + text.size() - 4, 4);
        return std::uint64_t{first} << (8 - text.size()) * 8 | std::uint64_t{last} << 32U;
    }
    for (const char c : text)
        word = word >> 8U | std::uint64_t{static_cast<unsigned char>(c)} << 56U;
    return word;
}

/// The first `size` bytes of a text, eight at most, as one word, the first one lowest.
std::uint64_t first_bytes(std::string_view text, std::uint64_t last_bytes, std::size_t size) {
    if (size == 0) return 0;
    auto word = last_bytes >> (text.size() < 8 ? (8 - text.size()) * 8 : 0);
    if (text.size() > 8) std::memcpy(&word, text.data(), 8);
    return size >= 8 ? word : word & ((std::uint64_t{1} << size * 8) - 1);
}

constexpr std::uint64_t zeros = 0x3030303030303030;

/// The highest bit of every byte that is no digit, of bytes without their `zeros`.
std::uint64_t no_digits(std::uint64_t values) {
    constexpr std::uint64_t high = 0x8080808080808080;
    return (((values & ~high) + 0x7676767676767676) | values) & high;
}

/// How many of the bytes at the end are digits.
std::size_t digits_at_end(std::uint64_t bytes, std::size_t size) {
    const auto others = no_digits(bytes ^ zeros);
    const auto digits = others == 0 ? most_digits : std::size_t(std::countl_zero(others)) / 8;
    return std::min(digits, size);
}

/// The last `count` bytes of a word, one to eight.
std::uint64_t last_of_word(std::size_t count) { return ~std::uint64_t{0} << (8 - count) * 8; }

/// The number that bytes without their `zeros` write; those before it are zero.
std::uint32_t value_of(std::uint64_t word) {
    word = (word * 10 + (word >> 8U)) & 0x00FF00FF00FF00FF;
    word = (word * 100 + (word >> 16U)) & 0x0000FFFF0000FFFF;
    return static_cast<std::uint32_t>(word * 10'000 + (word >> 32U));
}

}  // namespace

static_assert(std::endian::native == std::endian::little,
              "the first byte of a text is to be the lowest of a word");

Symbols::Numbered Symbols::split(std::string_view text) {
    const auto bytes = last_bytes(text);
    const auto digits = digits_at_end(bytes, text.size());
    const auto prefix = text.substr(0, text.size() - digits);
    const bool longer = !prefix.empty() && prefix.back() >= '0' && prefix.back() <= '9';
    const auto value = digits == 0 ? 0 : value_of((bytes ^ zeros) & last_of_word(digits));
    return {prefix, first_bytes(text, bytes, prefix.size()), value,
            static_cast<std::uint8_t>(digits), digits > 0 && !longer};
}

/// Where a series of such numbers is looked for first; then in the places after it.
std::size_t Symbols::place_of(const Numbered& number) {
    return (number.head * 0x9E3779B97F4A7C15 >> 56U) ^ number.digits;
}

const Symbols::Series* Symbols::find_series(const Numbered& number) const {
    if (!number.is_numbered) return nullptr;
    for (auto at = place_of(number);; at = (at + 1) % series_at_.size()) {
        const auto known = series_at_[at];
        if (known == 0) return nullptr;  // there are more places than series
        const auto& series = series_[known - 1U];
        const bool same = series.head == number.head && series.digits == number.digits &&
                          series.prefix.size() == number.prefix.size() &&
                          (number.prefix.size() <= 8 || is_same(series.prefix, number.prefix));
        if (same) return &series;
    }
}

Symbols::Series* Symbols::series_of(const Numbered& number) {
    if (const auto* known = find_series(number)) return const_cast<Series*>(known);
    if (!number.is_numbered || series_.size() == Symbol::most_series) return nullptr;
    // Long numbers begin anywhere (20260001); short ones are counted from nought.
    const auto first = number.digits > 6 ? number.value - number.value % 1000 : 0;
    series_.push_back({std::string{number.prefix}, number.head, number.digits, first, 0, 0});
    auto at = place_of(number);
    while (series_at_[at] != 0) at = (at + 1) % series_at_.size();
    series_at_[at] = static_cast<std::uint8_t>(series_.size());
    if (series_.size() <= most_looks) looks_[series_.size() - 1] = look_of(series_.back());
    return &series_.back();
}

/// Short numbers of the first few series, which are counted from nought.
bool Symbols::is_never_far(const Series& series, std::uint32_t place) {
    constexpr std::uint32_t first_few = 8;
    return place < first_few && series.digits <= 6;
}

/// None for a number too far off: tables by number are to stay as small as the book.
Symbol Symbols::symbol_in(const Series& series, std::uint32_t place, std::uint32_t value) {
    if (value < series.first) return Symbol::none();
    const auto offset = value - series.first;
    const auto reach = is_never_far(series, place) ? std::uint64_t{1'000'000}
                                                   : 1024 + 8 * std::uint64_t{series.asked};
    if (offset >= reach || offset > Symbol::most_offset) return Symbol::none();
    return Symbol::numbered(place, offset);
}

Symbols::Look Symbols::look_of(const Series& series) {
    Look look;
    const auto size = series.prefix.size() + series.digits;
    if (size > 16) return look;
    look.size = size;
    look.digits = last_of_word(series.digits);
    look.tail = last_bytes(series.prefix + std::string(series.digits, '0')) & ~look.digits;
    if (size <= 8) return look;
    look.first = series.prefix.size() >= 8 ? ~std::uint64_t{0}
                                           : (std::uint64_t{1} << series.prefix.size() * 8) - 1;
    look.head = series.head & look.first;
    return look;
}

/// The symbol of a number of one of the first series, where no table has to be asked; else none.
[[gnu::flatten]] Symbol Symbols::number_at_a_glance(std::string_view text) {
    if (text.empty()) return Symbol::none();
    const auto last = last_bytes(text);
    std::uint64_t first = 0;
    if (text.size() > 8) std::memcpy(&first, text.data(), 8);
    for (std::uint32_t place = 0; place < most_looks; ++place) {
        const auto& look = looks_[place];
        if (look.size != text.size() || (last & ~look.digits) != look.tail ||
            (first & look.first) != look.head)
            continue;
        const auto values = (last ^ zeros) & look.digits;
        auto& series = series_[place];
        if (no_digits(values) != 0 || series.hashed > 0) return Symbol::none();
        const auto symbol = symbol_in(series, place, value_of(values));
        if (!symbol.is_none()) ++series.asked;
        return symbol;
    }
    return Symbol::none();
}

Symbol Symbols::intern_closely(std::string_view text) {
    return intern_closely(text, hash_of(text));
}

[[gnu::flatten]] Symbol Symbols::intern_closely(std::string_view text, std::uint32_t hash) {
    if (text.empty() || text.back() < '0' || text.back() > '9') return add_hashed(text, hash);
    const auto number = split(text);
    auto* series = series_of(number);
    if (series == nullptr) return add_hashed(text, hash);
    ++series->asked;
    if (series->hashed > 0)
        if (const auto far = find_hashed(text, hash); !far.is_none()) return far;
    const auto place = static_cast<std::uint32_t>(series - series_.data());
    const auto symbol = symbol_in(*series, place, number.value);
    if (!symbol.is_none()) return symbol;
    ++series->hashed;
    return add_hashed(text, hash);
}

Symbol Symbols::find(std::string_view text) const {
    const auto number = split(text);
    const auto* series = find_series(number);
    if (series == nullptr || series->hashed > 0)
        if (const auto far = find_hashed(text, hash_of(text)); !far.is_none()) return far;
    if (series == nullptr) return Symbol::none();
    return symbol_in(*series, static_cast<std::uint32_t>(series - series_.data()), number.value);
}

std::string_view Symbols::hashed_text(std::uint32_t symbol) const {
    const auto end = symbol + 1 < starts_.size() ? starts_[symbol + 1] : texts_.size();
    return std::string_view{texts_}.substr(starts_[symbol], end - starts_[symbol]);
}

std::size_t Symbols::slot_of(std::string_view text, std::uint32_t hash) const {
    const auto mask = slots_.size() - 1;
    auto at = hash & mask;
    while (slots_[at].symbol_plus_one != 0) {
        const auto& slot = slots_[at];
        if (slot.hash == hash && is_same(hashed_text(slot.symbol_plus_one - 1), text)) return at;
        at = (at + 1) & mask;
    }
    return at;
}

Symbol Symbols::find_hashed(std::string_view text, std::uint32_t hash) const {
    if (slots_.empty()) return Symbol::none();
    const auto& slot = slots_[slot_of(text, hash)];
    return slot.symbol_plus_one == 0 ? Symbol::none() : Symbol{slot.symbol_plus_one - 1};
}

void Symbols::grow() {
    Array<Slot> old;
    old.swap(slots_);
    slots_.resize(old.empty() ? 64 : old.size() * 2);
    const auto mask = slots_.size() - 1;
    for (const auto& slot : old) {
        if (slot.symbol_plus_one == 0) continue;
        auto at = slot.hash & mask;
        while (slots_[at].symbol_plus_one != 0) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

void Symbols::make_room(std::size_t more) {
    while ((starts_.size() + more) * 2 >= slots_.size()) grow();
}

Symbol Symbols::likely(std::uint32_t hash) const {
    const auto& slot = slots_[hash & (slots_.size() - 1)];
    return slot.symbol_plus_one == 0 || slot.hash != hash ? Symbol::none()
                                                          : Symbol{slot.symbol_plus_one - 1};
}

Symbol Symbols::add_hashed(std::string_view text, std::uint32_t hash) {
    if (gathers_) return append_text(text, hash);
    make_room(0);
    auto& slot = slots_[slot_of(text, hash)];
    if (slot.symbol_plus_one != 0) return {slot.symbol_plus_one - 1};
    const auto symbol = append_text(text, hash);
    slot = {hash, symbol.index + 1};
    return symbol;
}

Symbol Symbols::append_text(std::string_view text, std::uint32_t hash) {
    check(texts_.size() + text.size() <= most_bytes && starts_.size() < most_bytes);
    starts_.push_back(static_cast<std::uint32_t>(texts_.size()));
    hashes_.push_back(hash);
    texts_ += text;
    return {static_cast<std::uint32_t>(starts_.size() - 1)};
}

Translation::Translation(const Symbols& from, Symbols& to)
    : from_{from}, to_{to}, hashed_(from.hashed()) {
    translate_series();
    if (!hashed_.empty()) translate_hashed();
}

void Translation::translate_series() {
    series_.fill(Symbols::no_series);
    plain_.fill(Symbols::no_series);
    for (std::size_t i = 0; i < from_.series_.size(); ++i) {
        const auto& series = from_.series_[i];
        auto* const same =
            to_.series_of({series.prefix, series.head, series.first, series.digits, true});
        if (same == nullptr) continue;
        series_[i] = static_cast<std::uint8_t>(same - to_.series_.data());
        if (!Symbols::is_never_far(*same, series_[i])) continue;
        plain_[i] = series_[i];
        same->asked += series.asked;
    }
}

/// In a large table each text is waited for three times: for its slot, for where its bytes begin,
/// and for them. All three are asked for while others are looked at.
void Translation::translate_hashed() {
    constexpr std::size_t step = 8;  // symbols from one question to the next
    const auto count = hashed_.size();
    to_.make_room(count);
    const auto likely = [&](std::size_t i) { return to_.likely(from_.hashes_[i]).index; };
    for (std::size_t i = 0; i < count + 3 * step; ++i) {
        if (i < count) to_.slots_.prefetch(from_.hashes_[i] & (to_.slots_.size() - 1));
        if (i >= step && i - step < count) to_.starts_.prefetch(likely(i - step));
        if (i >= 2 * step && i - 2 * step < count)
            if (const auto symbol = likely(i - 2 * step); symbol < to_.starts_.size())
                prefetch(&to_.texts_[to_.starts_[symbol]], 1);
        if (i >= 3 * step)
            hashed_[i - 3 * step] = translated(static_cast<std::uint32_t>(i - 3 * step));
    }
}

Symbol Translation::translated(std::uint32_t hashed) {
    return to_.intern_closely(from_.hashed_text(hashed), from_.hashes_[hashed]);
}

Symbol Translation::closely(Symbol numbered) {
    const auto place = series_[numbered.series()];
    if (place != Symbols::no_series && to_.series_[place].hashed == 0) {
        auto& series = to_.series_[place];
        ++series.asked;
        const auto value = from_.series_[numbered.series()].first + numbered.offset();
        const auto same = Symbols::symbol_in(series, place, value);
        if (!same.is_none()) return same;
    }
    return to_.intern(from_.text(numbered));
}

bool Symbols::is_ascii() const {
    return ::is_ascii(texts_) && std::ranges::all_of(series_, ::is_ascii, &Series::prefix);
}

std::string Symbols::text(Symbol symbol) const {
    if (symbol.is_numbered()) {
        check(symbol.series() < series_.size());
        const auto& series = series_[symbol.series()];
        std::string text = series.prefix;
        text.append(series.digits, '0');
        auto rest = series.first + symbol.offset();
        for (auto at = text.size(); rest > 0; rest /= 10)
            text[--at] = static_cast<char>('0' + rest % 10);
        return text;
    }
    check(symbol.index < starts_.size());
    return std::string{hashed_text(symbol.index)};
}
