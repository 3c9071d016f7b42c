#include "reports/open.hpp"

#include <doctest/doctest.h>

#include "trading_book.hpp"

using reports::OpenQuery;
using reports::Status;

namespace {

using journal::Kind;

OpenQuery usual(bool all = false) { return {*parse_date(TradingBook::as_of), {}, {}, {}, all}; }

Status status_of(const TradingBook& made, const char* number) {
    const auto id = made.book.find_document(number);
    for (const auto& row : reports::open(made.book, usual(true)).documents)
        if (row.document == id) return row.status;
    FAIL("no such row");
    return Status::open;
}

}  // namespace

TEST_CASE("open documents come by customer and due day, money on account last") {
    const TradingBook made;
    const auto report = reports::open(made.book, usual());
    REQUIRE(report.documents.size() == 5);
    CHECK(report.documents[0].document == made.first);
    CHECK(report.documents[3].document == made.deposit);
    CHECK(report.documents[3].open == made.money(-8000));
    CHECK(report.totals.at(0) == made.money(27000));
}

TEST_CASE("of the states that hold, the most pressing is shown") {
    TradingBook made;
    CHECK(status_of(made, "INV-1") == Status::overdue);
    CHECK(status_of(made, "INV-2") == Status::open);
    CHECK(status_of(made, "R-2") == Status::on_account);
    made.allocate(made.deposit, made.second, "2026-06-20", 8000);
    CHECK(status_of(made, "INV-2") == Status::partial);
    made.dispute(made.first, 100);
    CHECK(status_of(made, "INV-1") == Status::disputed);
}

TEST_CASE("what is settled says how") {
    TradingBook made;
    const auto note = made.document(Kind::credit, made.b, "CN-1", "2026-06-15", 5000);
    made.allocate(note, made.third, "2026-06-15", 5000);
    CHECK(status_of(made, "INV-3") == Status::credited);
    made.allocate(made.receipt, made.first, "2026-06-01", 9000).used = 0;
    const auto loss = made.document(Kind::writeoff, made.a, "W-1", "2026-06-16", 1000);
    made.allocate(loss, made.first, "2026-06-16", 1000);
    CHECK(status_of(made, "INV-1") == Status::written_off);
    made.book.documents[made.second].until = made.day("2026-06-11");
    CHECK(status_of(made, "INV-2") == Status::void_);
}

TEST_CASE("states and kinds narrow the list") {
    const TradingBook made;
    auto query = usual();
    query.statuses = {Status::overdue};
    CHECK(reports::open(made.book, query).documents.size() == 2);
    query.kinds = {Kind::receipt};
    CHECK(reports::open(made.book, query).documents.empty());
}
