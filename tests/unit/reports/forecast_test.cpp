#include "reports/forecast.hpp"

#include <doctest/doctest.h>

#include "../ledger/posted_book.hpp"
#include "reports/forecast_backtest.hpp"
#include "reports/forecast_series.hpp"

using reports::ForecastQuery;

namespace {

ForecastQuery on(const char* day, int weeks = 2) {
    ForecastQuery query;
    query.as_of = *parse_date(day);
    query.weeks = weeks;
    return query;
}

const std::string head = "book\n  currency: EUR\ncustomer A\n  terms: net 10\n";

/// Two invoices, one of which was paid on its due day and the other never: half is paid on day 0.
const std::string half_paid = head +
                              "2026-01-01 sale A F-1 1.00 due:2026-01-11\n"
                              "2026-01-01 sale A F-2 1.00 due:2026-01-11\n"
                              "2026-01-11 receipt A R-1 1.00 to:F-1\n"
                              "2026-03-01 writeoff A W-1 1.00 to:F-2\n";

std::vector<i128> expected(const reports::ForecastReport& report) {
    std::vector<i128> all;
    for (const auto& week : report.lines.at(0).weeks) all.push_back(week.expected.minor());
    return all;
}

using Minor = std::vector<i128>;

}  // namespace

TEST_CASE("forecast: two items of 1,000.00 at one half bring 1,000.00, 404.89, 93.81") {
    // Each has the variance 100000² / 4, together 5000000000, whose root is 70710.
    CHECK(reports::reached(100'000, 5'000'000'000, 841'621) == 40'489);
    CHECK(reports::reached(100'000, 5'000'000'000, 1'281'552) == 9'381);
    CHECK(reports::reached(100, 5'000'000'000, 841'621) == 0);
    CHECK(reports::reached(100, 0, 841'621) == 100);
}

TEST_CASE("forecast: what was paid so far says what will be") {
    // At risk on the due day: F-1 and F-2, of which F-1 is paid; S(0) = 1/2. F-3 and F-4, due on
    // the 14th, are at risk only before it.
    const auto book = posted_book(half_paid +
                                  "2026-03-10 sale A F-3 1,000.00 due:2026-03-14\n"
                                  "2026-03-10 sale A F-4 1,000.00 due:2026-03-14\n");
    const auto report = reports::forecast(book, on("2026-03-12"));
    REQUIRE(report.lines.size() == 1);
    const auto& weeks = report.lines.front().weeks;
    REQUIRE(weeks.size() == 3);
    CHECK(weeks[0].expected.minor() == 100'000);
    CHECK(weeks[0].p80->minor() == 40'489);
    CHECK(weeks[0].p90->minor() == 9'381);
    CHECK(weeks[0].due.minor() == 200'000);
    CHECK(weeks[0].from == *parse_date("2026-03-13"));
    CHECK(weeks[0].to == *parse_date("2026-03-19"));
    CHECK(weeks[1].expected.minor() == 0);
    CHECK(weeks[2].number == 0);
    CHECK(weeks[2].expected.minor() == 100'000);
    CHECK_FALSE(weeks[2].p80);
    CHECK(report.units == 4);
}

TEST_CASE("forecast: a disputed part starts later, a promise comes on its day or like the rest") {
    const auto sales = half_paid + "2026-03-10 sale A F-3 1,000.00 due:2026-03-14\n";
    auto query = on("2026-03-12", 3);
    query.settings.dispute_delay = Days{7};
    const auto disputed = posted_book(sales + "2026-03-11 dispute A 400.00 on:F-3\n");
    CHECK(expected(reports::forecast(disputed, query)) == Minor{30'000, 20'000, 0, 50'000});
    // p = 3/4 without a promise before: 600.00 at once, of the other 200.00 half like the rest.
    const auto promised =
        posted_book(sales + "2026-03-11 promise A 800.00 by:2026-03-25 for:F-3\n");
    CHECK(expected(reports::forecast(promised, query)) == Minor{20'000, 60'000, 0, 20'000});
}

TEST_CASE("forecast: drafts mature and orders fall due without doubt") {
    const auto book = posted_book(head +
                                  "2026-03-01 receipt A R-1 70.00 matures:2026-03-20\n"
                                  "2026-03-01 order A B-1 30.00 due:2026-03-02\n"
                                  "2026-03-01 order A B-2 5.00\n");
    auto query = on("2026-03-12");
    auto report = reports::forecast(book, query);
    CHECK(expected(report) == Minor{0, 7'000, 0});
    CHECK(report.lines.front().weeks[1].p90->minor() == 7'000);
    CHECK(report.lines.front().weeks[1].due.minor() == 0);
    query.with_orders = true;
    report = reports::forecast(book, query);
    CHECK(expected(report) == Minor{3'000, 7'000, 500});
}

TEST_CASE("forecast: due days move by the days late of the book, receipts trail") {
    const auto book = posted_book(head +
                                  "2026-01-01 sale A F-1 130.00 due:2026-01-11\n"
                                  "2026-01-21 receipt A R-1 130.00 to:F-1\n"
                                  "2026-03-01 sale A F-2 50.00 due:2026-03-13\n");
    const auto report = reports::forecast(book, on("2026-03-12"));
    const auto& weeks = report.lines.at(0).weeks;
    CHECK(weeks[0].due.minor() == 5'000);
    CHECK(weeks[0].due_late->minor() == 0);
    CHECK(weeks[1].due_late->minor() == 5'000);
    CHECK(weeks[0].trailing->minor() == 1'000);
    CHECK_FALSE(weeks[2].trailing);
    REQUIRE(report.delays.size() == 1);
    CHECK(report.delays.front().late == Days{10});
}

TEST_CASE("forecast: items are rounded so that each adds up") {
    const auto book = posted_book(half_paid + "2026-03-10 sale A F-3 0.01 due:2026-03-14\n");
    auto query = on("2026-03-12");
    query.with_items = true;
    const auto report = reports::forecast(book, query);
    REQUIRE(report.items.size() == 1);
    CHECK(report.items.front().week == 1);
    CHECK(report.items.front().expected.minor() == 1);
    CHECK(report.items.front().open.minor() == 1);
}

TEST_CASE("backtest: what came is held against what was known on the day") {
    // On 31 January nobody had paid yet: nothing is expected. 60.00 came in the first week.
    const auto book = posted_book(head +
                                  "2026-01-20 sale A F-1 100.00 due:2026-02-03\n"
                                  "2026-02-04 receipt A R-1 60.00 to:F-1\n"
                                  "2026-02-05 sale A F-2 10.00 due:2026-02-06\n"
                                  "2026-02-06 receipt A R-2 10.00 to:F-2\n");
    const auto report = reports::backtest(book, on("2026-02-27"), 3);
    REQUIRE(report.weeks.size() == 2);
    CHECK(report.weeks[0].origin == *parse_date("2026-01-31"));
    CHECK(report.weeks[0].actual.minor() == 6'000);
    CHECK(report.weeks[0].forecast.due.minor() == 10'000);
    CHECK(report.weeks[0].forecast.expected.minor() == 0);
    CHECK(report.weeks[1].actual.minor() == 0);
    REQUIRE(report.scores.size() == 1);
    CHECK(rounded(report.scores[0].due, 4) == 6'667);
    CHECK(rounded(report.scores[0].expected, 4) == 10'000);
    CHECK_FALSE(report.scores[0].due_late.is_number());
    CHECK_FALSE(report.scores[0].p80.is_number());
}
