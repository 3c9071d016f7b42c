#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// A text that was interned: a customer id, a document number. Equal texts
/// have equal symbols, so a reference is compared and looked up as an integer.
struct Symbol {
    std::uint32_t index = 0xFFFFFFFF;

    static constexpr Symbol none() { return {}; }
    constexpr bool is_none() const { return index == 0xFFFFFFFF; }

    friend constexpr auto operator<=>(Symbol, Symbol) = default;
};

/// Interns texts. Most document numbers are a prefix and a running number;
/// those are found through an array by number, the others through a hash table.
/// Lossless: `INV-7`, `INV-07` and `INV-007` are three symbols.
class Symbols {
public:
    Symbol intern(std::string_view text);
    Symbol find(std::string_view text) const;
    std::string text(Symbol symbol) const;
    std::size_t size() const { return records_.size(); }
    /// Has no text a byte beyond ASCII? Known without walking over the texts of a series.
    bool is_ascii() const;

private:
    /// A text is the prefix of its series and its value; a text of no series
    /// has the place and length of its bytes instead.
    struct Record {
        std::uint32_t series;
        std::uint32_t value;  // of the running number, or the place in texts_
    };
    struct Series {
        std::string prefix;
        std::uint8_t digits;                  // of the running number, leading zeros counted
        std::uint32_t first;                  // value of the first place in by_value
        std::vector<std::uint32_t> by_value;  // symbol + 1, 0 for none
        std::uint32_t count = 0;
        std::uint32_t hashed = 0;  // numbers too far off for by_value
    };
    struct Numbered {
        std::string_view prefix;
        std::uint32_t value;
        std::uint8_t digits;
        bool is_numbered;
    };
    struct Slot {
        std::uint32_t tag;
        std::uint32_t symbol_plus_one;
    };

    static Numbered split(std::string_view text);
    const Series* find_series(const Numbered& number) const;
    std::uint32_t series_of(const Numbered& number);
    static std::uint32_t place_of(const Series& series, std::uint32_t value);
    std::size_t slot_of(std::string_view text, std::uint64_t hash) const;
    Symbol find_hashed(std::string_view text) const;
    Symbol add_hashed(std::string_view text);
    bool equals(Symbol symbol, std::string_view text) const;
    void grow();

    static constexpr std::uint32_t no_series = 0xFFFFFFFF;

    std::vector<Record> records_;
    std::vector<Series> series_;
    mutable std::uint32_t last_series_ = 0;
    std::string texts_;  // the bytes of texts without a series, one after the other
    std::vector<std::uint32_t> lengths_;
    std::vector<std::uint32_t> starts_;
    std::vector<Slot> slots_;
    std::size_t hashed_ = 0;
};
