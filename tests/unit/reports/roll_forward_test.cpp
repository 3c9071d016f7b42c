#include "reports/roll_forward.hpp"

#include <doctest/doctest.h>

#include "trading_book.hpp"

using reports::Roll;
using reports::roll_forward;
using reports::RollForwardQuery;

namespace {

using journal::Kind;

RollForwardQuery in(const char* from, const char* to) {
    return {{*parse_date(from), *parse_date(to)}, {}, {}, false};
}

}  // namespace

TEST_CASE("opening and movements make the closing balance") {
    const TradingBook made;
    const auto report = roll_forward(made.book, in("2026-05-01", "2026-06-30"));
    const auto& anna = report.lines.at(0).figures;
    CHECK(anna.opening == made.money(30000));
    CHECK(anna.invoiced == made.money(20000));
    CHECK(anna.received == made.money(20000));
    CHECK(anna.closing == made.money(30000));
    CHECK(report.totals.size() == 2);
}

TEST_CASE("discounts, write-offs, credit notes and refunds have columns of their own") {
    TradingBook made;
    const auto note = made.document(Kind::credit, made.a, "CN-1", "2026-06-15", 500);
    made.allocate(note, made.second, "2026-06-15", 500);
    const auto loss = made.document(Kind::writeoff, made.a, "W-1", "2026-06-16", 300);
    made.allocate(loss, made.second, "2026-06-16", 300);
    made.detail(made.book.allocations[0]).discount = 40;
    const auto refund = made.document(Kind::refund, made.b, "F-1", "2026-06-25", 1000);
    made.book.refunds.push_back({refund, made.deposit, 1000, made.day("2026-06-25"), never});
    const auto report = roll_forward(made.book, in("2026-05-01", "2026-06-30"));
    const auto& total = report.totals.at(0).figures;
    CHECK(total.credited == made.money(500));
    CHECK(total.written_off == made.money(300));
    CHECK(total.discounts == made.money(40));
    CHECK(total.refunded == made.money(1000));
    CHECK(total.other.is_zero());
}

TEST_CASE("a void in the period is other, whatever it voids") {
    TradingBook made;
    const auto day = made.day("2026-06-12");
    made.book.documents[made.receipt].until = day;
    made.book.allocations[0].until = day;
    const auto report = roll_forward(made.book, in("2026-06-01", "2026-06-30"));
    CHECK(report.lines.at(0).figures.other == made.money(20000));
    CHECK(report.lines.at(0).figures.received.is_zero());
}

TEST_CASE("opening items and money set against another customer's documents are other") {
    TradingBook made;
    made.document(Kind::open, made.b, "OLD", "2026-06-05", 900);
    made.allocate(made.deposit, made.second, "2026-06-20", 8000);
    const auto report = roll_forward(made.book, in("2026-06-01", "2026-06-30"));
    CHECK(report.lines.at(0).figures.other == made.money(-8000));
    CHECK(report.lines.at(1).figures.other == made.money(8900));
    CHECK(report.totals.at(0).figures.other == made.money(900));
}

TEST_CASE("money that leaves a row for another of the same customer is other") {
    TradingBook made;
    made.book.traits.push_back({made.first, {}, "Zhang"});
    auto query = in("2026-05-01", "2026-06-30");
    query.grouping = {{"salesperson"}, 0};
    const auto report = roll_forward(made.book, query);
    REQUIRE(report.lines.size() == 3);
    CHECK(report.lines[0].figures.other == made.money(20000));
    CHECK(report.lines[2].figures.other == made.money(-20000));
    CHECK(report.lines[2].figures.closing == made.money(10000));
}
