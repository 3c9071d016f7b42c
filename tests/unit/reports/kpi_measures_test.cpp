#include "reports/kpi_measures.hpp"

#include <doctest/doctest.h>

#include "ledger/sales.hpp"

using reports::MonthOfSales;

namespace {

/// In ten-thousandths, as machines read it.
i128 figure(Ratio ratio) {
    REQUIRE(ratio.is_number());
    return rounded(ratio, 4);
}

i128 hundredths(Ratio ratio) { return rounded(ratio, 2); }

}  // namespace

TEST_CASE("kpi: DSO is what is owed over sales times days") {
    CHECK(hundredths(ledger::days_of_sales(150'000, 1'800'000, 365)) == 3042);
    CHECK(hundredths(ledger::days_of_sales(18'000, 20'000, 30)) == 2700);
    CHECK_FALSE(ledger::days_of_sales(150'000, 0, 365).is_number());
    CHECK_FALSE(ledger::days_of_sales(150'000, -1, 365).is_number());
}

TEST_CASE("kpi: BPDSO takes what is current, ADD the difference") {
    CHECK(hundredths(ledger::days_of_sales(10'000 - 2'000, 30'000, 28)) == 747);
    CHECK(figure(ledger::days_of_sales(10'000, 30'000, 28)) == 93333);
    CHECK(figure(ledger::days_of_sales(2'000, 30'000, 28)) == 18667);
}

TEST_CASE("kpi: DSO is counted back month by month") {
    const MonthOfSales true_days[] = {{100'000, 30}, {80'000, 31}, {70'000, 30}};
    CHECK(figure(reports::count_back_days(212'000, true_days)) == 747143);
    const MonthOfSales thirty_days[] = {{100'000, 30}, {80'000, 30}, {70'000, 30}};
    CHECK(figure(reports::count_back_days(212'000, thirty_days)) == 737143);
    // Published with months without sales left out altogether.
    const MonthOfSales some[] = {{13'217, 30}, {1'116'310, 30}, {885'353, 30}, {226'654, 30}};
    CHECK(hundredths(reports::count_back_days(1'871'000, some)) == 8512);
}

TEST_CASE("kpi: counting back ends where nothing is left, or where the months do") {
    const MonthOfSales months[] = {{100, 30}, {0, 31}, {50, 30}};
    CHECK(figure(reports::count_back_days(0, months)) == 0);
    CHECK(figure(reports::count_back_days(-5, months)) == 0);
    CHECK(figure(reports::count_back_days(100, months)) == 30'0000);
    CHECK(figure(reports::count_back_days(101, months)) == 61'6000);
    CHECK(figure(reports::count_back_days(150, months)) == 91'0000);
    CHECK_FALSE(reports::count_back_days(151, months).is_number());
    CHECK_FALSE(reports::count_back_days(1, {}).is_number());
}

TEST_CASE("kpi: collection effectiveness, in total and monthly") {
    CHECK(figure(reports::effectiveness(6'200, 10'890, 1, 6'340, 3'590)) == 79'6296);
    CHECK(figure(reports::effectiveness(6'200, 10'890, 3, 6'340, 3'590)) == 55'9295);
    CHECK(figure(reports::effectiveness(100'000, 1'000'000, 1, 120'000, 100'000)) == 98'0000);
    CHECK_FALSE(reports::effectiveness(0, 100, 1, 100, 100).is_number());
}

TEST_CASE("kpi: receivables turn over") {
    CHECK(figure(reports::turnover(900, 12'000, 1'100)) == 12'0000);
    CHECK_FALSE(reports::turnover(0, 12'000, 0).is_number());
}

TEST_CASE("kpi: days late are weighted with cash") {
    CHECK(figure(quotient(100 * 10 + 300 * 0, 400)) == 2'5000);
    CHECK(figure(quotient(100 * 10 + 300 * -2, 400)) == 1'0000);
}

TEST_CASE("kpi: shares are of those who owe something") {
    CHECK(figure(reports::share_of_largest({10, 40, -20, 20, 10, 10, 10}, 5)) == 90'0000);
    CHECK_FALSE(reports::share_of_largest({-20}, 5).is_number());
    const i128 four[] = {25, 25, -10, 25, 25};
    CHECK(figure(reports::herfindahl(four)) == 2500'0000);
    const i128 one[] = {7};
    CHECK(figure(reports::herfindahl(one)) == 10000'0000);
    const i128 thirds[] = {1, 2};  // 1/9 + 4/9
    CHECK(figure(reports::herfindahl(thirds)) == 5555'5556);
    CHECK_FALSE(reports::herfindahl({}).is_number());
}

TEST_CASE("kpi: shares of amounts as large as records hold") {
    const i128 most = INT64_MAX;
    const i128 huge[] = {most, most, most, most};
    CHECK(figure(reports::herfindahl(huge)) == 2500'0000);
}
