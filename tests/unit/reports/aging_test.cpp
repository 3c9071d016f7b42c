#include "reports/aging.hpp"

#include <doctest/doctest.h>

#include "trading_book.hpp"

using reports::AgingQuery;
using reports::AgingReport;
using reports::Credits;
using reports::Disputed;

namespace {

using Minors = std::vector<std::int64_t>;

AgingQuery usual(const char* as_of = TradingBook::as_of) {
    AgingQuery query;
    query.as_of = *parse_date(as_of);
    query.bounds = {{Days{30}, Days{60}, Days{90}}, false};
    return query;
}

std::int64_t minor(Money money) { return static_cast<std::int64_t>(money.minor()); }

/// Buckets, on account, total.
Minors figures(const reports::Aged& aged) {
    Minors all;
    for (const auto bucket : aged.buckets) all.push_back(minor(bucket));
    all.push_back(minor(aged.on_account));
    all.push_back(minor(aged.total));
    return all;
}

Minors figures(const AgingReport& report, std::size_t line) {
    return figures(report.lines[line].figures);
}

Minors opens(const AgingReport& report) {
    Minors all;
    for (const auto& item : report.items) all.push_back(minor(item.open));
    return all;
}

}  // namespace

TEST_CASE("aging has a line per customer and a total per currency") {
    const TradingBook made;
    const auto report = reports::aging(made.book, usual());
    REQUIRE(report.lines.size() == 3);
    CHECK(figures(report, 0) == Minors{20000, 0, 10000, 0, 0, 0, 30000});
    CHECK(figures(report, 1) == Minors{0, 5000, 0, 0, 0, -8000, -3000});
    CHECK(figures(report, 2) == Minors{100000, 0, 0, 0, 0, 0, 100000});
    REQUIRE(report.totals.size() == 2);
    CHECK(figures(report.totals[0].figures) == Minors{20000, 5000, 10000, 0, 0, -8000, 27000});
    CHECK(report.lines[0].figures.items == 2);
}

TEST_CASE("money on account can be aged by its own day") {
    const TradingBook made;
    auto query = usual();
    query.credits = Credits::aged;
    CHECK(figures(reports::aging(made.book, query), 1) == Minors{0, -3000, 0, 0, 0, 0, -3000});
}

TEST_CASE("money on account set off takes the oldest items first and leaves the rest") {
    TradingBook made;
    made.document(journal::Kind::receipt, made.a, "R-3", "2026-06-25", 12000);
    auto query = usual();
    query.credits = Credits::offset;
    query.with_items = true;
    const auto report = reports::aging(made.book, query);
    CHECK(figures(report, 0) == Minors{18000, 0, 0, 0, 0, 0, 18000});
    CHECK(figures(report, 1) == Minors{0, 0, 0, 0, 0, -3000, -3000});
    CHECK(opens(report) == Minors{18000, -3000, 100000});
}

TEST_CASE("nobody's money is set off against another's items, whatever the rows") {
    const TradingBook made;
    auto query = usual();
    query.credits = Credits::offset;
    query.grouping = {{"region"}, 1};
    const auto report = reports::aging(made.book, query);
    REQUIRE(report.lines.size() == 2);
    CHECK(figures(report, 0) == Minors{20000, 0, 10000, 0, 0, -3000, 27000});
}

TEST_CASE("disputed amounts are shown again, left out, or alone") {
    TradingBook made;
    made.dispute(made.first, 4000);
    auto query = usual();
    CHECK(reports::aging(made.book, query).lines[0].figures.disputed == made.money(4000));
    query.disputed = Disputed::exclude;
    CHECK(figures(reports::aging(made.book, query), 0) == Minors{20000, 0, 6000, 0, 0, 0, 26000});
    query.disputed = Disputed::only;
    const auto only = reports::aging(made.book, query);
    CHECK(figures(only, 0) == Minors{0, 0, 4000, 0, 0, 0, 4000});
    CHECK(only.lines[0].figures.items == 1);
}

TEST_CASE("the items of a line add up to it, money on account after the rest") {
    const TradingBook made;
    auto query = usual();
    query.with_items = true;
    const auto report = reports::aging(made.book, query);
    CHECK(opens(report) == Minors{10000, 20000, 5000, -8000, 100000});
    CHECK(report.items[3].is_on_account());
    CHECK_FALSE(report.items[3].in_bucket);
}

TEST_CASE("the invoice basis moves money and keeps the total") {
    const TradingBook made;
    auto query = usual();
    query.basis = ledger::Basis::invoice;
    CHECK(figures(reports::aging(made.book, query), 0) == Minors{0, 20000, 0, 10000, 0, 0, 30000});
}

TEST_CASE("an earlier day is compared with, customers included who owe nothing now") {
    TradingBook made;
    made.document(journal::Kind::sale, made.customer("D"), "INV-9", "2026-03-01", 700);
    const auto paid = made.document(journal::Kind::receipt, made.book.find_customer("D"), "R-9",
                                    "2026-06-01", 700);
    made.allocate(paid, made.book.find_document("INV-9"), "2026-06-01", 700);
    auto query = usual();
    query.compare = *parse_date("2026-05-31");
    const auto report = reports::aging(made.book, query);
    REQUIRE(report.lines.size() == 4);
    CHECK(report.lines[0].figures.total_before == made.money(10000));
    CHECK(report.lines[0].figures.movement() == made.money(20000));
    CHECK(report.lines[3].figures.movement() == made.money(-700));
}

TEST_CASE("shares add up to a hundred percent") {
    reports::Aged aged{Currency{0}, 3};
    for (auto& bucket : aged.buckets) bucket = Money::from_minor(1, {0});
    CHECK(aged.shares() == std::vector<i128>{334, 333, 333});
    aged.buckets.front() = Money::from_minor(-2, {0});
    CHECK(aged.shares().empty());
}

TEST_CASE("conversion takes the latest rate and keeps parts adding up") {
    TradingBook made;
    made.rate("2026-05-31", 700);
    made.rate("2026-06-30", 720);
    made.rate("2026-07-01", 900);
    auto query = usual();
    query.in = made.currency("CNY");
    query.with_items = true;
    const auto report = reports::aging(made.book, query);
    REQUIRE(report.totals.size() == 1);
    CHECK(report.totals[0].figures.total == made.money(747000));
    CHECK(report.rates.at(0).used.rate->date == *parse_date("2026-06-30"));
    CHECK(opens(report) == Minors{10000, 20000, 5000, -8000, 720000});
}

TEST_CASE("what conversion rounds goes to the largest part") {
    TradingBook made;
    made.document(journal::Kind::sale, made.c, "EX-2", "2026-05-01", 3, "USD");
    made.document(journal::Kind::sale, made.c, "EX-3", "2026-04-01", 3, "USD");
    made.rate("2026-06-30", 150);  // 0.03 is 0.045: 0.05 each, 0.09 together
    auto query = usual();
    query.in = made.currency("CNY");
    query.with_items = true;
    const auto report = reports::aging(made.book, query);
    CHECK(figures(report, 2) == Minors{149999, 5, 5, 0, 0, 0, 150009});
    CHECK(opens(report) == Minors{10000, 20000, 5000, -8000, 5, 5, 149999});
}

TEST_CASE("a currency without a rate keeps its lines, apart") {
    const TradingBook made;
    auto query = usual();
    query.in = made.currency("CNY");
    const auto report = reports::aging(made.book, query);
    REQUIRE(report.without_rate.size() == 1);
    CHECK(report.totals.size() == 2);
    CHECK(report.totals[1].figures.total == made.money(100000, "USD"));
}

TEST_CASE("rows of one key and several currencies become one row") {
    TradingBook made;
    made.document(journal::Kind::sale, made.a, "EX-9", "2026-06-01", 100, "USD");
    made.rate("2026-06-30", 720);
    auto query = usual();
    query.in = made.currency("CNY");
    const auto report = reports::aging(made.book, query);
    REQUIRE(report.lines.size() == 3);
    CHECK(report.lines[0].figures.total == made.money(30720));
    CHECK(report.lines[0].figures.items == 3);
}
