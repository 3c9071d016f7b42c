#include <doctest/doctest.h>

#include "base/date.hpp"
#include "base/money.hpp"

TEST_CASE("halves round away from zero") {
    CHECK(divide_rounded(5, 10) == 1);
    CHECK(divide_rounded(-5, 10) == -1);
    CHECK(divide_rounded(4, 10) == 0);
    CHECK(divide_rounded(-4, 10) == 0);
    CHECK(divide_rounded(452186, 1000) == 452);
}
