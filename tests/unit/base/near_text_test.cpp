#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/near_text.hpp"
#include "base/text.hpp"

namespace {

/// By the definition: the last characters are kept or changed, dropped, added, or swapped.
std::size_t by_definition(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return a.size() + b.size();
    const auto shorter_a = a.substr(0, a.size() - 1);
    const auto shorter_b = b.substr(0, b.size() - 1);
    auto least = by_definition(shorter_a, shorter_b) + (a.back() == b.back() ? 0 : 1);
    least = std::min({least, by_definition(shorter_a, b) + 1, by_definition(a, shorter_b) + 1});
    if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && a[a.size() - 2] == b.back())
        least = std::min(least,
                         by_definition(a.substr(0, a.size() - 2), b.substr(0, b.size() - 2)) + 1);
    return least;
}

/// All words of a, b and c up to a length.
std::vector<std::string> words(std::size_t longest) {
    std::vector<std::string> all{""};
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const char c : {'a', 'b', 'c'})
            if (all[i].size() < longest) all.push_back(all[i] + c);
    return all;
}

}  // namespace

TEST_CASE("a distance is that of the definition, and above the most that is asked for") {
    std::size_t wrong = 0;
    for (const auto& a : words(4)) {
        for (const auto& b : words(4)) {
            const auto distance = by_definition(a, b);
            wrong += edit_distance(a, b) != distance;
            for (std::size_t most = 0; most < 4; ++most) {
                const auto found = edit_distance(a, b, most);
                wrong += distance <= most ? found != distance : found <= most;
            }
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("a distance is counted in characters, of long texts too") {
    CHECK(edit_distance("北京", "北亰") == 1);
    CHECK(edit_distance("京北", "北京") == 1);
    CHECK(edit_distance("Z\xC3\xBCrich", "Zurich") == 1);
    const std::string longer(200, 'x');
    CHECK(edit_distance(longer, longer + "y") == 1);
    CHECK(edit_distance(longer, "") == 200);
}

TEST_CASE("a distance counted in bits is that of the table, up to the longest words") {
    // Greek letters take the plain way; two of them are not near more than ASCII is.
    const auto greek = [](std::string_view text) {
        std::string other;
        for (const char c : text) other += c == 'a' ? "α" : c == 'b' ? "β" : "γ";
        return other;
    };
    std::uint32_t seed = 1;
    const auto drawn = [&](std::size_t size) {
        std::string text;
        while (text.size() < size) {
            seed = seed * 1664525U + 1013904223U;
            text += static_cast<char>('a' + (seed >> 24U) % 3);
        }
        return text;
    };
    std::size_t wrong = 0;
    for (std::size_t size = 0; size <= 64; ++size) {
        const auto a = drawn(size);
        for (const auto& b : {drawn(size), drawn(size + 3), drawn(size / 2), a + "b", "ca" + a}) {
            const auto distance = edit_distance(greek(a), greek(b));
            wrong += edit_distance(a, b) != distance;
            for (const std::size_t most : {0, 2, 9})
                wrong += distance <= most ? edit_distance(a, b, most) != distance
                                          : edit_distance(a, b, most) <= most;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("known texts are compared in the order they came, and only accepted ones") {
    KnownTexts texts;
    for (const auto* text : {"INV-0012", "inv-0010", "INV-0011", "", "ＩNV-0099"}) texts.add(text);
    const auto any = [](std::size_t) { return true; };
    CHECK(texts.first_alike("INV-0010", any) == 1);
    CHECK_FALSE(texts.first_alike("INV-0010", [](std::size_t place) { return place != 1; }));
    CHECK(texts.first_alike("ＩNV-0012", any) == 0);
    CHECK(texts.first_alike("ｉnv-0012", any) == 0);
    NearSearch search{"INV-0010"};
    CHECK(texts.is_nearer(search, 2));
    CHECK_FALSE(texts.is_nearer(search, 0));
    CHECK_FALSE(texts.nearest(search, any));
    NearSearch another{"INV-0010"};
    CHECK(texts.nearest(another, any) == 0);
}

TEST_CASE("line feeds are counted, however many and wherever") {
    for (const std::size_t size : {0, 1, 15, 16, 17, 4079, 4080, 4081, 4096, 9000}) {
        CHECK(line_feeds(std::string(size, '\n')) == size);
        CHECK(line_feeds(std::string(size, 'x')) == 0);
        CHECK(line_feeds(std::string(size, 'x') + '\n') == 1);
    }
}

TEST_CASE("the nearest of several is within one change of short words, two of longer ones") {
    CHECK(nearest("INV-0010", {"INV-9999", "INV-0111", "INV-0011"}) == "INV-0011");
    CHECK(nearest("INV-0010", {"INV-0110", "INV-0010"}) == "INV-0010");
    CHECK(nearest("INV-0010", {"INV-9910"}) == "INV-9910");
    CHECK_FALSE(nearest("INV-0010", {"INV-9990"}));
    CHECK(nearest("due", {"doe"}) == "doe");
    CHECK_FALSE(nearest("due", {"dxx"}));
    CHECK(nearest("北京公司", {"北京分公司"}) == "北京分公司");
    CHECK_FALSE(nearest("", {}));
}

TEST_CASE("texts are the same byte for byte, or but for their case") {
    const std::string text = "abcdefghijklmnopqrstuvwxyz";
    for (std::size_t size = 0; size <= text.size(); ++size) {
        const auto part = text.substr(0, size);
        CHECK(is_same(part, std::string{part}));
        CHECK_FALSE(is_same(part, part + "x"));
        for (std::size_t i = 0; i < size; ++i) {
            auto other = part;
            other[i] = 'X';
            CHECK_FALSE(is_same(part, other));
        }
    }
    CHECK(same_but_for_case("INV-a", "inv-A"));
    CHECK_FALSE(same_but_for_case("INV-a", "INV-ab"));
    CHECK_FALSE(same_but_for_case("INV_a", "INV-a"));
    CHECK(same_but_for_case("Z\xC3\x9CRICH", "z\xC3\xBCrich"));
    CHECK_FALSE(same_but_for_case("北京", "beijing"));
}

TEST_CASE("what is printable stands for itself, a cell for each byte") {
    CHECK(is_printable(" ~"));
    CHECK(is_printable(""));
    for (const char* text : {"a\tb", "\x7F", "\x1B[31m", "云", "a\n"})
        CHECK_FALSE(is_printable(text));
    CHECK(visible("a\x1B[31m") == "a␛[31m");
    CHECK(display_width("ab", false) == 2);
    CHECK(display_width("云a", false) == 3);
}

TEST_CASE("what is hidden in a text is shown, as wide as it is shown") {
    for (const char* hidden : {"\u061C", "\u200B", "\u200E", "\u202A", "\u202E", "\u2060", "\u2066",
                               "\u2069", "\uFEFF", "\U000E0041"}) {
        const auto text = std::string{"a"} + hidden + "b";
        const auto shown = visible(text);
        CHECK(shown.starts_with("a<U+"));
        CHECK(shown.ends_with(">b"));
        CHECK(unhidden(text) == shown);
        CHECK(display_width(text) == shown.size());
    }
    CHECK(visible("a\u2028b") == "a<U+2028>b");
    CHECK(display_width("a\u2028b") == 10);
}

TEST_CASE("what spells words is not hidden, and control characters stay where they are refused") {
    for (const char* text : {"می\u200Cخواهم", "क्\u200Dष", "Do\u00ADnau", "👨\u200D👩\u200D👧"})
        CHECK(visible(text) == text);
    CHECK(unhidden("a\x1B\u2028\x07") == "a\x1B\u2028\x07");
    CHECK(unhidden("a\x1B\u202E") == "a\x1B<U+202E>");
}
