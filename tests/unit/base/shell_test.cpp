#include "base/shell.hpp"

#include <doctest/doctest.h>

TEST_CASE("a word is quoted where a shell would read something else") {
    CHECK(shell_word("a") == "'a'");
    CHECK(shell_word("it's") == "'it'\\''s'");
    CHECK(typed_word("INV-1@2026/04.arl:2") == "INV-1@2026/04.arl:2");
    CHECK(typed_word("发票-1") == "发票-1");
    CHECK(typed_word("B & C") == "'B & C'");
    CHECK(typed_word("(9") == "'(9'");
    CHECK(typed_word("") == "''");
}
