#include "ledger/look_alikes.hpp"

#include <doctest/doctest.h>

using ledger::difference_in_look;

TEST_CASE("names that differ in nothing but look are told from others") {
    CHECK(difference_in_look("C1", "C1") == "");
    CHECK(difference_in_look("C1", "C2") == "");
    CHECK(difference_in_look("é", "e") == "");
    CHECK(difference_in_look("c1", "C1") == "differs from C1 only in case");
    CHECK(difference_in_look("É", "é") == "differs from é only in case");
}

TEST_CASE("what makes two names different is said of the first") {
    CHECK(difference_in_look("Ｃ1", "C1") == "looks like C1 but has full-width letters");
    CHECK(difference_in_look("ｃ1", "C1") == "looks like C1 but has full-width letters");
    CHECK(difference_in_look("C1", "Ｃ1") == "looks like Ｃ1 but has no full-width letters");
    CHECK(difference_in_look("N²", "N2") == "looks like N2 but has other forms of its letters");
    CHECK(difference_in_look("e\u0301", "é") ==
          "looks like é but has accents that are characters of their own");
    CHECK(difference_in_look("é", "e\u0301") ==
          "looks like e\u0301 but has accents that are part of their letters");
}
