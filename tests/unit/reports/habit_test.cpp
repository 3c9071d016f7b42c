#include "reports/habit.hpp"

#include <doctest/doctest.h>

#include "../ledger/posted_book.hpp"

namespace {

reports::Habit habit_of(const std::string& entries, const char* as_of) {
    const auto book = posted_book("book \"B\"\n  currency: EUR\n\ncustomer A \"Anna\"\n" + entries);
    reports::HabitQuery query;
    query.as_of = *parse_date(as_of);
    const auto report = reports::habit(book, query);
    REQUIRE(report.rows.size() == 1);
    return report.rows.front();
}

// Credit.md 4: one paid at 0, one half at 10 with the rest open at 20, one open at 5.
const std::string three_units =
    "2026-05-01 sale A S-1 10.00 due:2026-06-01\n"
    "2026-05-01 sale A S-2 10.00 due:2026-06-10\n"
    "2026-05-01 sale A S-3 10.00 due:2026-06-25\n"
    "2026-06-01 receipt A R-1 10.00 to:S-1\n";
const std::string half_paid = "2026-06-20 receipt A R-2 5.00 to:S-2\n";

}  // namespace

TEST_CASE("habit: the median counts what is not paid yet") {
    // S(0) = 0.666666667, S(10) = 0.333333334.
    CHECK(habit_of(three_units + half_paid, "2026-06-30").median_late == 10);
    CHECK_FALSE(habit_of(three_units, "2026-06-30").median_late);
    // S-3, six days before its due day, is not at risk at 0: S(0) = 0.5.
    CHECK(habit_of(three_units + half_paid, "2026-06-19").median_late == 0);
}

TEST_CASE("habit: what a credit note settles is no payment, but no longer awaited") {
    const std::string entries =
        "2026-05-01 sale A S-1 10.00 due:2026-06-01\n"
        "2026-05-01 sale A S-2 10.00 due:2026-06-01\n"
        "2026-05-20 credit A G-1 10.00 for:S-2\n"
        "2026-06-05 receipt A R-1 10.00 to:S-1\n";
    const auto habit = habit_of(entries, "2026-06-30");
    CHECK(habit.documents == 1);
    CHECK(habit.median_late == 4);
    CHECK(habit.late_share.numerator == 100 * habit.late_share.denominator);
}
