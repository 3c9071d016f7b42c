#include "reports/habit_measures.hpp"

#include <doctest/doctest.h>

TEST_CASE("habit: the spread is between the quarters") {
    CHECK_FALSE(reports::spread_of({}));
    CHECK(reports::spread_of({7}) == 0);
    CHECK(reports::spread_of({10, -2}) == 12);                     // ranks 2 and 1
    CHECK(reports::spread_of({40, 0, 10, 5}) == 10);               // ranks 3 and 1
    CHECK(reports::spread_of({1, 2, 3, 4, 5}) == 2);               // ranks 4 and 2
    CHECK(reports::spread_of({8, 7, 6, 5, 4, 3, 2, 1}) == 6 - 2);  // ranks 6 and 2
}

TEST_CASE("habit: most cash decides the weekday, then the earlier") {
    CHECK_FALSE(reports::most_cash({}));
    CHECK(reports::most_cash({0, 5, 0, 0, 9, 0, 9}) == 4U);
    CHECK(reports::weekday_of(*parse_date("2026-02-02")) == 0);  // a Monday
    CHECK(reports::weekday_of(*parse_date("2026-03-15")) == 6);
}
