#include "base/symbols.hpp"

#include <doctest/doctest.h>

#include <map>

TEST_CASE("equal texts have equal symbols, and a symbol gives its text back") {
    Symbols symbols;
    std::map<std::string, Symbol> known;
    const auto take = [&](const std::string& text) {
        const auto symbol = symbols.intern(text);
        const auto [first, is_new] = known.try_emplace(text, symbol);
        CHECK(first->second == symbol);
        CHECK(symbols.text(symbol) == text);
        CHECK(symbols.find(text) == symbol);
    };
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 5000; ++i) {
            take("INV-" + std::to_string(i * 7919 % 100'003));  // far and near, several lengths
            take("R-" + std::to_string(100'000 + i));
            take(std::to_string(20'260'001 + i) + "/" + std::to_string(i % 10));
            take("X" + std::to_string(i % 97) + "-" + std::to_string(i));  // more series than kept
        }
        for (const auto* text : {"INV-7", "INV-07", "INV-007", "", "云南", "a b", "0", "00",
                                 "999999999", "1999999999", "202601310017", "INV-2026-0001"})
            take(text);
    }
    std::map<Symbol, std::string> texts;
    for (const auto& [text, symbol] : known) CHECK(texts.try_emplace(symbol, text).second);
}

TEST_CASE("a text that was never interned has no symbol, or one that nothing was put down for") {
    Symbols symbols;
    SymbolMap<Symbol> map;
    const auto seven = symbols.intern("INV-0007");
    map.at(seven) = seven;
    const auto plain = symbols.intern("plain");
    map.at(plain) = plain;
    CHECK(symbols.find("other").is_none());
    CHECK(symbols.find("CN-0007").is_none());
    CHECK(map[symbols.find("INV-0008")].is_none());
    CHECK(map[symbols.find("INV-9000")].is_none());
    CHECK(map[symbols.find("INV-0007")] == seven);
    CHECK(map[Symbol::none()].is_none());
}

TEST_CASE("bytes beyond ASCII are known of series and of other texts") {
    Symbols symbols;
    symbols.intern("INV-0007");
    CHECK(symbols.is_ascii());
    symbols.intern("发-0007");
    CHECK_FALSE(symbols.is_ascii());
}
