#include "journal/rename.hpp"

#include <doctest/doctest.h>

namespace {

std::string renamed(const std::string& text, const std::string& from, const std::string& to,
                    bool of_customer = false) {
    journal::CurrencyUse use;
    return journal::renamed(text, {of_customer, from, to, {}, {}}, use, {}).text;
}

}  // namespace

TEST_CASE("only whole ids are renamed, and only where the grammar has one") {
    CHECK(renamed("2026-01-01 sale C INV-1 1.00 ref:INV-1 \"INV-1\" ; INV-1\n", "INV-1", "X") ==
          "2026-01-01 sale C X 1.00 ref:INV-1 \"INV-1\" ; INV-1\n");
    CHECK(renamed("2026-01-01 sale C INV-11 1.00\n", "INV-1", "X") ==
          "2026-01-01 sale C INV-11 1.00\n");
    CHECK(renamed("2026-01-01 assign C to:A for:A\n", "A", "X") ==
          "2026-01-01 assign C to:A for:X\n");
    CHECK(renamed("2026-01-01 x-own A on:A\n  to A  1.00\n", "A", "X") ==
          "2026-01-01 x-own A on:A\n  to A  1.00\n");
    CHECK(renamed("2026-01-01 sale A A 1.00\n", "A", "X") == "2026-01-01 sale A X 1.00\n");
    CHECK(renamed("2026-01-01 sale A A 1.00\n", "A", "X", true) == "2026-01-01 sale X A 1.00\n");
}

TEST_CASE("a name is quoted where it stands if it must, and one that was quoted stays so") {
    CHECK(renamed("2026-01-01 void A\n", "A", "B 1") == "2026-01-01 void \"B 1\"\n");
    CHECK(renamed("2026-01-01 void \"A\"\n", "A", "B") == "2026-01-01 void \"B\"\n");
    CHECK(renamed("2026-01-01 void \"A 1\"\n", "A 1", "B") == "2026-01-01 void B\n");
    CHECK(renamed("2026-01-01 receipt C R 1.00 to:A\n", "A", "*") ==
          "2026-01-01 receipt C R 1.00 to:\"*\"\n");
    CHECK(renamed("2026-01-01 note C\n  on: A 1 ; A 1\n", "A 1", "B 2") ==
          "2026-01-01 note C\n  on: B 2 ; A 1\n");
    CHECK(renamed("2026-01-01 note C\n  on: A\n", "A", "B ;2") ==
          "2026-01-01 note C\n  on: \"B ;2\"\n");
    CHECK(renamed("2026-01-01 void \"a \\\"b\\\"\"\n", "a \"b\"", "c\\") ==
          "2026-01-01 void \"c\\\\\"\n");
}

TEST_CASE("amounts of a formatted block keep their column, others their blanks") {
    CHECK(renamed("2026-01-01 receipt C R 3.00\n"
                  "  to A                                        3.00  ; A\n",
                  "A", "LONGER") ==
          "2026-01-01 receipt C R 3.00\n"
          "  to LONGER                                   3.00  ; A\n");
    CHECK(renamed("2026-01-01 receipt C R 3.00\n  to A  3.00\n", "A", "LONGER") ==
          "2026-01-01 receipt C R 3.00\n  to LONGER  3.00\n");
    CHECK(renamed("2026-01-01 receipt C R 3.00\r\n  to A  3.00\r\n", "A", "B") ==
          "2026-01-01 receipt C R 3.00\r\n  to B  3.00\r\n");
}

TEST_CASE("a list is of numbers, unless the book has one that is called like it") {
    const std::string list = "2026-01-01 note C on:A,B\n";
    CHECK(renamed(list, "A", "X") == "2026-01-01 note C on:X,B\n");
    CHECK(renamed("2026-01-01 note C on:\"A, A\"\n", "A", "X Y") ==
          "2026-01-01 note C on:\"X Y, X Y\"\n");
    journal::CurrencyUse use;
    const auto is_number = [](std::string_view number) { return number == "A,B"; };
    CHECK(journal::renamed(list, {false, "A", "X", {}, is_number}, use, {}).text == list);
    CHECK(journal::renamed(list, {false, "A,B", "X", {}, is_number}, use, {}).text ==
          "2026-01-01 note C on:X\n");
    CHECK(journal::renamed(list, {false, "A", "X,Y", {}, {}}, use, {}).unfit.size() == 1);
    CHECK(journal::renamed(list, {false, "B", "A,B", {}, {}}, use, {}).unfit.size() == 1);
}

TEST_CASE("what an id cannot be") {
    CHECK(journal::can_be_id("发票 1"));
    CHECK_FALSE(journal::can_be_id(""));
    CHECK_FALSE(journal::can_be_id(" A"));
    CHECK_FALSE(journal::can_be_id("A\nB"));
    CHECK_FALSE(journal::can_be_id("\xC3"));
}
