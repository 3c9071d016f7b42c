#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/array.hpp"

/// A text that was interned: a customer id, a document number. Equal texts of
/// one Symbols have equal symbols, so a reference is compared as an integer.
/// Of a running number it is the series and the number, of any other text its turn.
struct Symbol {
    std::uint32_t index = 0xFFFFFFFF;

    static constexpr std::uint32_t most_series = 64;
    static constexpr std::uint32_t most_offset = (1U << 25U) - 2;  // all ones is `none`

    static constexpr Symbol none() { return {}; }
    static constexpr Symbol numbered(std::uint32_t series, std::uint32_t offset) {
        return {0x80000000U | series << 25U | offset};
    }
    constexpr bool is_none() const { return index == 0xFFFFFFFF; }
    constexpr bool is_numbered() const { return (index & 0x80000000U) != 0; }
    constexpr std::uint32_t series() const { return index >> 25U & 63U; }
    constexpr std::uint32_t offset() const { return index & 0x1FFFFFFU; }

    friend constexpr auto operator<=>(Symbol, Symbol) = default;
};

/// Interns texts. Most document numbers are a prefix and a running number, whose
/// symbol is worked out without a look at any table; the others are hashed.
/// Lossless: `INV-7`, `INV-07` and `INV-007` are three symbols.
class Symbols {
public:
    Symbol intern(std::string_view text) {
        const auto symbol = number_at_a_glance(text);
        return symbol.is_none() ? intern_closely(text) : symbol;
    }
    /// From now on texts that are no running numbers are kept each time anew, with a symbol each:
    /// quicker, for what is translated into other symbols anyway. Nothing can be found then.
    void gather() { gathers_ = true; }
    /// The symbol the text has or would have; none when it has none yet.
    Symbol find(std::string_view text) const;
    std::string text(Symbol symbol) const;
    /// How many texts are no running numbers.
    std::size_t hashed() const { return starts_.size(); }
    /// Has no text a byte beyond ASCII? Known without walking over the texts of a series.
    bool is_ascii() const;

private:
    friend class Translation;
    /// With a cache line for itself: another thread counts in symbols of its own.
    struct alignas(64) Series {
        std::string prefix;
        std::uint64_t head;    // the first eight bytes of the prefix
        std::uint8_t digits;   // of the running number, leading zeros counted
        std::uint32_t first;   // the number whose offset is 0
        std::uint32_t asked;   // how often; a series that is asked more may spread further
        std::uint32_t hashed;  // numbers that were too far off for what was asked until then
    };
    struct Numbered {
        std::string_view prefix;
        std::uint64_t head;  // the first eight bytes of the prefix; shorter ones end in zeros
        std::uint32_t value;
        std::uint8_t digits;
        bool is_numbered;
    };
    /// What the texts of a series look like, as words of eight bytes.
    struct Look {
        std::size_t size = 0;      // of the text; at most 16
        std::uint64_t digits = 0;  // which of the last eight bytes are the running number,
        std::uint64_t tail = 0;    // and what the others are
        std::uint64_t first = 0;   // which of the first eight bytes are prefix,
        std::uint64_t head = 0;    // and what they are
    };
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t symbol_plus_one = 0;
    };

    static constexpr std::uint8_t no_series = 0xFF;
    static constexpr std::size_t most_looks = 4;  // most books have fewer series

    static Numbered split(std::string_view text);
    static std::size_t place_of(const Numbered& number);
    static bool is_never_far(const Series& series, std::uint32_t place);
    static Symbol symbol_in(const Series& series, std::uint32_t place, std::uint32_t value);
    static Look look_of(const Series& series);
    Symbol number_at_a_glance(std::string_view text);
    Symbol intern_closely(std::string_view text);
    Symbol intern_closely(std::string_view text, std::uint32_t hash);
    const Series* find_series(const Numbered& number) const;
    Series* series_of(const Numbered& number);
    std::string_view hashed_text(std::uint32_t symbol) const;
    std::size_t slot_of(std::string_view text, std::uint32_t hash) const;
    /// The symbol that most likely has this hash; none when none seems to.
    Symbol likely(std::uint32_t hash) const;
    Symbol find_hashed(std::string_view text, std::uint32_t hash) const;
    Symbol add_hashed(std::string_view text, std::uint32_t hash);
    Symbol append_text(std::string_view text, std::uint32_t hash);
    void grow();
    void make_room(std::size_t more);

    bool gathers_ = false;
    std::vector<Series> series_;
    std::array<Look, most_looks> looks_{};       // of the first series
    std::array<std::uint8_t, 256> series_at_{};  // 1 + place in series_, from `place_of`
    std::string texts_;                          // the bytes of hashed texts, one after the other
    Array<std::uint32_t> starts_;
    Array<std::uint32_t> hashes_;  // parallel to `starts_`
    Array<Slot> slots_;
};

/// Gives texts of one Symbols their symbols in another, which interns what is new to it.
class Translation {
public:
    Translation(const Symbols& from, Symbols& to);
    Symbol operator()(Symbol symbol) {
        if (symbol.is_none()) return symbol;
        if (!symbol.is_numbered()) return hashed_[symbol.index];
        const auto place = plain_[symbol.series()];
        if (place == Symbols::no_series) return closely(symbol);
        return Symbol::numbered(place, symbol.offset());
    }

private:
    void translate_series();
    void translate_hashed();
    Symbol translated(std::uint32_t hashed);
    Symbol closely(Symbol numbered);

    using Places = std::array<std::uint8_t, Symbol::most_series>;

    const Symbols& from_;
    Symbols& to_;
    Places series_;  // place in `to` of each series
    Places plain_;   // the same, of series whose numbers keep their offset
    std::vector<Symbol> hashed_;
};

/// A value for every symbol of one Symbols; `T{}` for those that were given none.
template <class T>
class SymbolMap {
public:
    T operator[](Symbol symbol) const {
        const auto* place = find(symbol);
        return place == nullptr ? T{} : *place;
    }
    /// The place of a symbol's value, made when there is none.
    T& at(Symbol symbol) {
        auto& values = symbol.is_numbered() ? numbered_[symbol.series()] : hashed_;
        const std::size_t place = symbol.is_numbered() ? symbol.offset() : symbol.index;
        if (place >= values.size()) values.resize(place + 1);
        return values[place];
    }
    /// Of what `operator[]` will want.
    [[gnu::always_inline]] void prefetch(Symbol symbol) const {
        if (const auto* place = find(symbol)) ::prefetch(place, sizeof(T));
    }

private:
    const T* find(Symbol symbol) const {
        const auto& values = symbol.is_numbered() ? numbered_[symbol.series()] : hashed_;
        const std::size_t place = symbol.is_numbered() ? symbol.offset() : symbol.index;
        return place < values.size() ? &values[place] : nullptr;
    }

    Array<T> hashed_;
    std::array<Array<T>, Symbol::most_series> numbered_;
};
