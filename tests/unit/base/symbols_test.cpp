#include "base/symbols.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

namespace {

/// The text, and every text that is one byte shorter, longer or other.
std::vector<std::string> neighbours_of(const std::string& text) {
    std::vector<std::string> texts{text};
    for (std::size_t at = 0; at <= text.size(); ++at) {
        for (const char c : {'0', '7', '/', ':', 'A', '\xE4'}) {
            texts.push_back(text.substr(0, at) + c + text.substr(at));
            if (at < text.size()) texts.push_back(text.substr(0, at) + c + text.substr(at + 1));
        }
        if (at < text.size()) texts.push_back(text.substr(0, at) + text.substr(at + 1));
    }
    return texts;
}

bool tells_apart(Symbols& symbols, const std::vector<std::string>& texts) {
    std::map<Symbol, std::string> known;
    for (const auto& text : texts) {
        const auto symbol = symbols.intern(text);
        if (known.try_emplace(symbol, text).first->second != text) return false;
        if (symbols.text(symbol) != text || symbols.find(text) != symbol) return false;
    }
    return true;
}

}  // namespace

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

TEST_CASE("texts that differ in a byte have symbols that differ, however long they are") {
    const std::string prefix = "INVOICES-OF-ACME-";
    for (std::size_t size = 0; size <= prefix.size(); ++size)
        for (std::size_t digits = 0; digits <= 10; ++digits) {
            const auto text =
                prefix.substr(0, size) + std::string("4000000001").substr(10 - digits);
            CAPTURE(text);
            Symbols symbols;
            CHECK(tells_apart(symbols, neighbours_of(text)));
        }
}

TEST_CASE("a number that was too far off stays what it is when its series has grown") {
    Symbols symbols;
    symbols.intern("20260001");
    const auto far = symbols.intern("20290000");
    for (int i = 20'260'001; i < 20'270'000; ++i) symbols.intern(std::to_string(i));
    CHECK(symbols.intern("20290000") == far);
    CHECK(symbols.find("20290000") == far);
    CHECK(symbols.text(far) == "20290000");
}

TEST_CASE("series are told apart however many there are, and all of them are counted") {
    Symbols symbols;
    for (std::uint32_t i = 0; i < Symbol::most_series; ++i)
        symbols.intern(
            fmt::format("{}-{}", static_cast<char>('A' + i / 8), std::string(i % 8, '0') + '1'));
    CHECK(symbols.hashed() == 0);
    CHECK(symbols.text(symbols.intern("I-1")) == "I-1");
    CHECK(symbols.hashed() == 1);
}

TEST_CASE("a series has an end, however often it is asked") {
    Symbols symbols;
    const auto other = symbols.intern("INV-0000");
    for (int i = 0; i < 5'000'000; ++i) symbols.intern("20000000");
    for (const auto* text : {"53554430", "53554431", "53554432"}) {
        CHECK(symbols.text(symbols.intern(text)) == text);
        CHECK(symbols.intern(text) != other);
    }
}

TEST_CASE("a translated symbol is the one its text has, also of symbols that only gather") {
    Symbols from;
    Symbols to;
    SUBCASE("interned") {}
    SUBCASE("gathered") { from.gather(); }
    const std::vector<std::string> texts = {
        "INV-0001",     "INV-0002", "20260001", "20260002", "20261999", "20290000", "plain",
        "INV-20251200", "云南",     "",         "7",        "07",       "999999999"};
    std::vector<Symbol> symbols;
    for (const auto& text : texts) symbols.push_back(from.intern(text));
    for (const auto& text : texts) symbols.push_back(from.intern(text));
    for (int i = 0; i < 100; ++i)
        symbols.push_back(from.intern(std::to_string(i) + "-1"));  // more series than kept
    for (const auto* text : {"R-0001", "20250001", "INV-20230000", "20290000", "plain", "INV-0009"})
        to.intern(text);
    Translation translation{from, to};
    for (int round = 0; round < 2; ++round)
        for (const auto symbol : symbols) {
            const auto text = from.text(symbol);
            CAPTURE(text);
            const auto same = translation(symbol);
            CHECK(to.text(same) == text);
            CHECK(to.find(text) == same);
        }
    CHECK(translation(Symbol::none()).is_none());
}

TEST_CASE("a series may begin elsewhere in the symbols that a number is translated to") {
    Symbols from;
    Symbols to;
    const auto number = from.intern("0001234");
    to.intern("0000100");
    CHECK(to.text(Translation{from, to}(number)) == "0001234");
}

TEST_CASE("a number that was hashed is not translated to another symbol once it is near") {
    Symbols from;
    Symbols to;
    for (int i = 20'260'001; i < 20'270'000; ++i) from.intern(std::to_string(i));
    const auto near = from.intern("20270001");
    to.intern("20260001");
    const auto far = to.intern("20270001");
    for (int i = 20'260'001; i < 20'270'000; ++i) to.intern(std::to_string(i));
    Translation translation{from, to};
    CHECK(translation(near) == far);
    CHECK(to.intern("20270001") == far);
}

TEST_CASE("many texts of no series are as many symbols") {
    Symbols symbols;
    constexpr int many = 400'000;  // so many that some have one hash
    int lost = 0;
    for (int i = 0; i < many; ++i) symbols.intern(std::to_string(i) + "/x");
    for (int i = 0; i < many; ++i) {
        const auto text = std::to_string(i) + "/x";
        if (symbols.text(symbols.find(text)) != text) ++lost;
    }
    CHECK(lost == 0);
}

TEST_CASE("tables by number are as long as the book, whatever its numbers are") {
    Symbols symbols;
    CHECK(symbols.intern("INV-000001").is_numbered());
    CHECK(symbols.intern("INV-999999").is_numbered());
    CHECK(symbols.intern("20260001").is_numbered());
    CHECK(symbols.intern("20260999").is_numbered());
    CHECK_FALSE(symbols.intern("20270001").is_numbered());
    CHECK_FALSE(symbols.intern("20259999").is_numbered());
    for (const char series : {'B', 'C', 'D', 'E', 'F', 'G', 'H'}) {
        CAPTURE(series);
        CHECK(symbols.intern(series + std::string{"-0001"}).is_numbered());
        CHECK(symbols.intern(series + std::string{"-9999"}).is_numbered() == (series < 'H'));
    }
}
