#include "reports/rank_measures.hpp"

#include <doctest/doctest.h>

#include "reports/rank_sums.hpp"

using reports::profit_of_credit;

TEST_CASE("rank: classes go by the share before the row") {
    CHECK(reports::abc_class({0, 1}) == 'A');
    CHECK(reports::abc_class({79'9999, 1'0000}) == 'A');
    CHECK(reports::abc_class({80, 1}) == 'B');
    CHECK(reports::abc_class({94'9999, 1'0000}) == 'B');
    CHECK(reports::abc_class({95, 1}) == 'C');
}

TEST_CASE("rank: fifths, of which equal numbers get the better") {
    CHECK(reports::quintiles({50, 40, 30, 20, 10}) == std::vector{5, 4, 3, 2, 1});
    CHECK(reports::quintiles({10, 20, 30}) == std::vector{2, 4, 5});  // ranks 2, 1, 0 of 3
    CHECK(reports::quintiles({7, 7, 7, 1}) == std::vector{5, 5, 5, 2});
    CHECK(reports::quintiles({4}) == std::vector{5});
    CHECK(reports::quintiles({}).empty());
}

TEST_CASE("rank: the profit of credit, rounded once") {
    const settings::Rank rank{Rate{250'000}, Rate{80'000}};
    // 100,000.00 x 25 % - 500.00 - 1,000.00 - 20,000.00 x 8 % x 365 / 365 = 21,900.00
    CHECK(profit_of_credit({10'000'000, 50'000, 100'000, 24'000'000, 12, 365}, rank) == 2'190'000);
    // 90 days of 1,000.00 at 8 %: 19.726…
    CHECK(profit_of_credit({0, 0, 0, 300'000, 3, 90}, rank) == -1'973);
    CHECK(profit_of_credit({2, 0, 0, 0, 1, 30}, rank) == 1);  // half a cent, away from nought
    CHECK(profit_of_credit({-2, 0, 0, 0, 1, 30}, rank) == -1);
}

TEST_CASE("rank: month ends of a window") {
    const auto ends = [](const char* as_of, int days) {
        return reports::month_ends_of(*parse_date(as_of), days);
    };
    CHECK(ends("2026-06-30", 365).size() == 12);
    CHECK(ends("2026-06-30", 365).front() == *parse_date("2025-07-31"));
    CHECK(ends("2026-06-30", 366).size() == 13);
    CHECK(ends("2026-06-30", 1) == std::vector{*parse_date("2026-06-30")});
    CHECK(ends("2026-06-20", 10) == std::vector{*parse_date("2026-06-20")});  // there is none
}
