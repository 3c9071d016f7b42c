#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/sms.hpp"
#include "documents/words.hpp"

namespace {

constexpr auto npos = std::string_view::npos;

/// Up to eighteen digits, half of them nought: that is where words go wrong.
std::int64_t any_minor() {
    std::int64_t minor = 0;
    for (int left = *rc::gen::inRange(1, 19); left > 0; --left)
        minor =
            minor * 10 + *rc::gen::element(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    return *rc::gen::arbitrary<bool>() ? -minor : minor;
}

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

/// The place of the word that `text` starts with, which is taken, or as many as there are.
template <std::size_t count>
std::size_t take_any(std::string_view& text, const std::array<std::string_view, count>& words) {
    std::size_t found = 0;
    while (found < count && !take(text, words[found])) ++found;
    return found;
}

constexpr std::array<std::string_view, 10> figures = {"零", "壹", "贰", "叁", "肆",
                                                      "伍", "陆", "柒", "捌", "玖"};

/// By the grammar: what is before a unit counts it, what is behind is added.
std::int64_t yuan_of(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::int64_t>, 5> units = {
        {{"亿", 100'000'000}, {"万", 10'000}, {"仟", 1'000}, {"佰", 100}, {"拾", 10}}};
    for (const auto& [unit, value] : units) {
        const auto at = text.rfind(unit);
        if (at == npos) continue;
        return yuan_of(text.substr(0, at)) * value + yuan_of(text.substr(at + unit.size()));
    }
    take(text, figures[0]);
    if (text.empty()) return 0;
    const auto figure = take_any(text, figures);
    RC_ASSERT(figure > 0 && figure < figures.size());
    RC_ASSERT(text.empty());
    return static_cast<std::int64_t>(figure);
}

/// The figures before `unit`, if it is there; they are taken with it.
std::int64_t count_of(std::string_view& text, std::string_view unit) {
    const auto at = text.find(unit);
    if (at == npos) return 0;
    const auto count = yuan_of(text.substr(0, at));
    text.remove_prefix(at + unit.size());
    return count;
}

std::int64_t fen_of(std::string_view text) {
    RC_ASSERT(take(text, "人民币"));
    const bool negative = take(text, "负");
    auto fen = count_of(text, "元") * 100;
    fen += count_of(text, "角") * 10;
    fen += count_of(text, "分");
    RC_ASSERT(text.empty() || text == "整");
    RC_ASSERT(text.empty() == (fen % 10 != 0));
    return negative ? -fen : fen;
}

constexpr std::array<std::string_view, 20> ones = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 8> tens = {"twenty", "thirty",  "forty",  "fifty",
                                                  "sixty",  "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 6> scales = {"thousand", "million",     "billion",
                                                    "trillion", "quadrillion", "quintillion"};

template <std::size_t count>
std::int64_t place_of(std::string_view word, const std::array<std::string_view, count>& words) {
    return std::ranges::find(words, word) - words.begin();
}

/// Adds a word to the group it is in, and a group that is complete to the whole.
void read_word(std::string_view word, std::int64_t& whole, std::int64_t& group) {
    if (word == "and") return;
    if (word == "hundred") {
        group *= 100;
    } else if (const auto one = place_of(word, ones); one < 20) {
        group += one;
    } else if (const auto ten = place_of(word, tens); ten < 8) {
        group += (ten + 2) * 10;
    } else {
        auto scale = place_of(word, scales);
        RC_ASSERT(scale < 6);
        for (; scale >= 0; --scale) group *= 1000;
        whole += group;
        group = 0;
    }
}

std::int64_t number_of(std::string words) {
    std::ranges::replace(words, '-', ' ');
    std::ranges::transform(words, words.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    std::string_view rest = words;
    const bool negative = take(rest, "minus ");
    std::int64_t whole = 0;
    std::int64_t group = 0;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        read_word(rest.substr(0, end), whole, group);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return negative ? -(whole + group) : whole + group;
}

/// By the definition: the first part ends anywhere it may, the rest takes the fewest it can.
std::size_t fewest_parts(const std::vector<std::size_t>& sizes, std::size_t room) {
    std::vector<std::size_t> fewest(sizes.size() + 1, sizes.size());
    fewest[sizes.size()] = 0;
    for (auto begin = sizes.size(); begin-- > 0;) {
        std::size_t used = 0;
        for (auto end = begin; end < sizes.size() && used + sizes[end] <= room; ++end) {
            used += sizes[end];
            fewest[begin] = std::min(fewest[begin], fewest[end + 1] + 1);
        }
    }
    return fewest[0];
}

}  // namespace

TEST_CASE("yuan in capitals read back as the amount") {
    const Currencies currencies;
    const auto yuan = currencies.find("CNY");
    CHECK(rc::check([&] {
        const auto minor = any_minor();
        const auto text = documents::rmb_capitals(Money::from_minor(minor, yuan), currencies);
        RC_ASSERT(fen_of(text) == minor);
        RC_ASSERT(text.find("零零") == npos);
    }));
}

TEST_CASE("a number in English words reads back, so that no two are alike") {
    CHECK(rc::check([] {
        const auto number = any_minor();
        for (const auto english : {documents::English::american, documents::English::british})
            RC_ASSERT(number_of(documents::number_words(number, english)) == number);
    }));
}

TEST_CASE("a text that is cut into messages takes the fewest that split no character") {
    static constexpr std::array<std::array<std::string_view, 2>, 2> kinds = {
        {{"a", "€"}, {"款", "😀"}}};
    CHECK(rc::check([] {
        const auto kind = *rc::gen::element<std::size_t>(0, 1);
        const auto room = kind == 0 ? std::size_t{153} : std::size_t{67};
        std::string text;
        std::vector<std::size_t> sizes;
        for (int left = *rc::gen::inRange(161, 500); left > 0; --left) {
            const auto wide = *rc::gen::element<std::size_t>(0, 1);
            text += kinds[kind][wide];
            sizes.push_back(wide + 1);
        }
        RC_ASSERT(documents::sms_size(text).segments == fewest_parts(sizes, room));
    }));
}
