#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The place of a currency in the Currencies of its book.
struct Currency {
    std::uint16_t index = 0xFFFF;

    static constexpr Currency none() { return {}; }
    constexpr bool is_none() const { return index == 0xFFFF; }

    friend constexpr auto operator<=>(Currency, Currency) = default;
};

/// Of any currency.
inline constexpr int most_decimals = 9;

/// The currencies a book may name: ISO 4217, and what the book declares.
class Currencies {
public:
    Currencies();

    /// None when the code is neither in ISO 4217 nor declared.
    Currency find(std::string_view code) const;
    /// Declares `code`, or gives an ISO currency other decimals, at most `most_decimals`.
    Currency declare(std::string_view code, int decimals);

    std::string_view code(Currency currency) const { return entries_[currency.index].code; }
    int decimals(Currency currency) const { return entries_[currency.index].decimals; }
    std::size_t size() const { return entries_.size(); }

private:
    struct Entry {
        std::string code;
        int decimals;
    };
    std::vector<Entry> entries_;  // the ISO codes, sorted, then declared ones as they came
    std::size_t built_in_;
};

/// The ISO code a colloquial one stands for (`RMB` is CNY), or nothing.
std::optional<std::string_view> colloquial_currency(std::string_view word);
