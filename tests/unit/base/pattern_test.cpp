#include "base/pattern.hpp"

#include <doctest/doctest.h>

namespace {

/// What is found; `-` where nothing is, the fault of what is no expression.
std::string found(std::string_view expression, std::string_view text,
                  Pattern::Case letters = Pattern::Case::kept) {
    const auto pattern = Pattern::parse(expression, letters);
    return pattern ? pattern->find_in(text).value_or("-") : pattern.error();
}

}  // namespace

TEST_CASE("pattern: digits, words and groups as people write them") {
    CHECK(found("INV-\\d+", "for INV-26001.") == "INV-26001");
    CHECK(found("no\\.\\s*([\\d-]+)", "no. 26-001 x") == "26-001");
    CHECK(found("[^\\d]+", "12ab34") == "ab");
    CHECK(found("\\D+", "12ab34") == "ab");
    CHECK(found("^assets:", "Assets:Receivable") == "-");
    CHECK(found("^assets:", "Assets:Receivable", Pattern::Case::ignored) == "Assets:");
    CHECK(found("应收(.*)", "资产:应收账款") == "账款");
}

TEST_CASE("pattern: of a group that took no part nothing is found, though the whole fits") {
    CHECK(found("(a)|b", "b") == "-");
    CHECK(Pattern::of("(a)|b")->fits("b"));
}

TEST_CASE("pattern: what would take memory or time without end is refused") {
    CHECK(found("(((a+)?b)*c)+", "a") == "it repeats repetitions of repetitions");
    CHECK(found("((a+b)?c)*d", "acd") == "c");
    CHECK(found("((a{1,255}){1,255}){1,255}", "a") ==
          "it repeats too much: more than 5,000 signs in all");
    CHECK(found("(a{99}){99}{99}", "a") == "it repeats too much: more than 5,000 signs in all");
    CHECK(found("([0-9]{1,60}x){1,60}", "1x") == "1x");
    CHECK(found("(){900}a", "a") == "it repeats too much: more than 5,000 signs in all");
    CHECK(found("(a?){900}", "a") == "it repeats too much: more than 5,000 signs in all");
    CHECK(found("(a|){900}", "a") == "it repeats too much: more than 5,000 signs in all");
    CHECK(found("a" + std::string(40, '+'), "a") == "it repeats repetitions of repetitions");
    CHECK(found("(a+b)+c+", "aabc") == "aab");
    CHECK(found("(a*)\\1", "aa") == "it refers back to one of its groups");
    CHECK(found("a\\\\1", "a\\1") == "a\\1");
    CHECK(found(std::string(1'001, 'a'), "a") == "it is longer than 1,000 bytes");
    CHECK(found(std::string_view{"a\0b", 3}, "a") == "it holds U+0000");
    CHECK(found("(", "a") != "-");
}
