#include "ledger/scorecard.hpp"

#include <doctest/doctest.h>

#include "posted_book.hpp"

using settings::ScoreFactor;

namespace {

Date day(const char* text) { return *parse_date(text); }

constexpr auto head = "book\n  currency: EUR\n  terms: net 30\ncustomer A\n";

ledger::Scorecard card_of_a(const std::string& text, const char* as_of,
                            ledger::ScoreTerms terms = {}) {
    const auto book = posted_book(text);
    const settings::Credit credit;
    ledger::LimitUses uses{book, credit, day(as_of)};
    return ledger::scorecards(book, terms, ledger::paying(book, day(as_of)), uses, day(as_of))
        .of_customers[book.find_customer("A").index];
}

std::optional<ledger::Points> value(const std::string& entries, const char* as_of,
                                    ScoreFactor factor) {
    return card_of_a(head + entries, as_of).value_of(factor);
}

}  // namespace

TEST_CASE("months are whole ones") {
    CHECK(ledger::months_since(day("2024-07-01"), day("2026-06-30")) == 23);
    CHECK(ledger::months_since(day("2024-07-01"), day("2026-07-01")) == 24);
    CHECK(ledger::months_since(day("2026-01-31"), day("2026-02-28")) == 1);
    CHECK(ledger::months_since(day("2026-01-31"), day("2026-02-27")) == 0);
    CHECK(ledger::months_since(day("2027-01-01"), day("2026-01-01")) == 0);
}

TEST_CASE("points lie evenly between two ends, in either direction") {
    CHECK(ledger::points_between({0, 1}, 30, 0) == 1'000'000);
    CHECK(ledger::points_between({1, 3}, 30, 0) == 988'889);
    CHECK(ledger::points_between({30, 1}, 30, 0) == 0);
    CHECK(ledger::points_between({-7, 1}, 30, 0) == 1'000'000);
    CHECK(ledger::points_between({12, 1}, 0, 36) == 333'333);
    CHECK(ledger::points_between({171, 100}, 1, 2) == 710'000);
    CHECK(ledger::points_between({3, 1}, 1, 2) == 1'000'000);
}

TEST_CASE("up to half of a limit has all points, all of it none") {
    const auto of = [](i128 exposure, i128 limit) {
        const Currency euro{1};
        return ledger::points_of_use(Money::from_minor(exposure, euro),
                                     Money::from_minor(limit, euro));
    };
    CHECK(of(-100, 1000) == 1'000'000);
    CHECK(of(500, 1000) == 1'000'000);
    CHECK(of(750, 1000) == 500'000);
    CHECK(of(1000, 1000) == 0);
    CHECK(of(1, 0) == 0);
    CHECK_FALSE(of(0, 0));
}

TEST_CASE("factors without data do not weigh") {
    settings::Score weights;
    ledger::FactorPoints values;
    CHECK_FALSE(ledger::score_of(values, weights));
    values[0] = 771'429;
    values[1] = 1'000'000;
    CHECK(ledger::score_of(values, weights) == 82);  // (50 * 77.1429 + 15 * 100) / 65 = 82.4176
    weights.weights[0] = 0;
    CHECK(ledger::score_of(values, weights) == 100);
    weights.weights[1] = 0;
    CHECK_FALSE(ledger::score_of(values, weights));
}

TEST_CASE("halves of a score are rounded up") {
    const settings::Score weights;
    CHECK(ledger::score_of({645'000}, weights) == 65);
    CHECK(ledger::score_of({644'999}, weights) == 64);
}

TEST_CASE("a grade begins at its points") {
    const settings::Credit credit;
    CHECK(ledger::grade_of(80, credit) == "A");
    CHECK(ledger::grade_of(79, credit) == "B");
    CHECK(ledger::grade_of(0, credit) == "D");
    CHECK(ledger::grade_of(std::optional<int>{}, credit).empty());
    settings::Credit strict;
    strict.grades = {{"A", 90}};
    CHECK(ledger::grade_of(89, strict).empty());
}

TEST_CASE("a trend is of the last 90 days against the 275 before") {
    const std::string before =
        "2025-09-01 sale A S-1 100.00 due:2025-10-01\n2025-10-11 receipt A R-1 100.00 to:S-1\n";
    const std::string recent =
        "2026-04-01 sale A S-2 100.00 due:2026-05-01\n2026-05-23 receipt A R-2 100.00 to:S-2\n";
    CHECK(value(before + recent, "2026-06-30", ScoreFactor::trend) == 600'000);  // 22 - 10
    CHECK_FALSE(value(before, "2026-06-30", ScoreFactor::trend));
    CHECK_FALSE(value(recent, "2026-06-30", ScoreFactor::trend));
    // R-2 is 89 days ago, then 90.
    CHECK(value(before + recent, "2026-08-20", ScoreFactor::trend) == 600'000);
    CHECK_FALSE(value(before + recent, "2026-08-21", ScoreFactor::trend));
}

TEST_CASE("disputed parts are overdue as well") {
    const std::string sales =
        "2026-01-01 sale A S-1 100.00\n2026-06-15 sale A S-2 300.00\n"
        "2026-03-01 dispute A on:S-1\n";
    CHECK(value(sales, "2026-06-30", ScoreFactor::overdue) == 750'000);
    CHECK_FALSE(value("", "2026-06-30", ScoreFactor::overdue));
}

TEST_CASE("tenure begins with since:, else with the first sale that is not void") {
    const std::string sales =
        "2025-01-15 sale A S-1 100.00\n2025-06-30 sale A S-2 100.00\n2026-01-01 void S-1\n";
    CHECK(value(sales, "2026-06-30", ScoreFactor::tenure) == 333'333);  // 12 of 36
    CHECK(card_of_a("book\n  currency: EUR\ncustomer A\n  since: 2024-12-30\n", "2026-06-30")
              .value_of(ScoreFactor::tenure) == 500'000);
    CHECK_FALSE(value("", "2026-06-30", ScoreFactor::tenure));
}

TEST_CASE("promises count on the day they were to be kept by, live ones do not") {
    const std::string entries =
        "2026-01-01 sale A S-1 100.00\n"
        "2026-02-01 promise A 40.00 by:2026-02-10\n2026-02-08 receipt A R-1 40.00 to:S-1\n"
        "2026-03-01 promise A 60.00 by:2026-03-10\n"
        "2026-06-20 promise A 60.00 by:2026-07-10\n";
    CHECK(value(entries, "2026-06-30", ScoreFactor::promises) == 500'000);
    CHECK(value(entries, "2026-03-12", ScoreFactor::promises) == 1'000'000);  // two days of grace
    CHECK(value(entries, "2026-03-13", ScoreFactor::promises) == 500'000);
    CHECK(value(entries, "2027-02-10", ScoreFactor::promises) == 0);
    CHECK_FALSE(value(entries, "2026-02-07", ScoreFactor::promises));
}

TEST_CASE("the latest report of 400 days counts, of one day the lower") {
    const std::string entries =
        "2026-01-10 credit-report A score:80\n2026-03-01 credit-report A score:45.5\n"
        "2026-03-01 credit-report A score:60\n2026-04-01 credit-report A rating:B\n";
    CHECK(value(entries, "2026-02-28", ScoreFactor::report) == 800'000);
    CHECK(value(entries, "2026-06-30", ScoreFactor::report) == 455'000);
    CHECK(value(entries, "2027-04-04", ScoreFactor::report) == 455'000);
    CHECK_FALSE(value(entries, "2027-04-05", ScoreFactor::report));
}

TEST_CASE("who owes more than it has gets no points for its financials") {
    const auto of = [](const char* words) {
        return value(std::string{"2026-01-10 financials A "} + words + "\n", "2026-06-30",
                     ScoreFactor::financials);
    };
    CHECK(of("current-ratio:1.25") == 250'000);
    CHECK(of("current-ratio:0.9 equity:10.00") == 0);
    CHECK(of("current-ratio:2.5 equity:-0.01") == 0);
    CHECK(of("equity:-5.00") == 0);
    CHECK_FALSE(of("equity:5.00"));
}

TEST_CASE("the nearest limit is the one that is used") {
    const std::string family =
        "book\n  currency: EUR\n  terms: net 30\ncustomer TOP\n  limit: 1,000.00\n"
        "customer A\n  parent: TOP\n"
        "2026-06-01 sale A S-1 300.00\n2026-06-01 sale TOP S-2 400.00\n";
    CHECK(card_of_a(family, "2026-06-30").value_of(ScoreFactor::use) == 600'000);  // 70 %
    const auto own = family + "2026-06-10 set A limit:500.00\n";
    CHECK(card_of_a(own, "2026-06-30").value_of(ScoreFactor::use) == 800'000);  // 60 %
    CHECK_FALSE(value("2026-06-01 sale A S-1 300.00\n", "2026-06-30", ScoreFactor::use));
}
