#include "ledger/cash.hpp"

#include <doctest/doctest.h>

#include "made_book.hpp"

using journal::Kind;

namespace {

struct Paid : MadeBook {
    Id<ledger::Customer> c001 = customer("C001");
    Id<ledger::Document> invoice = document(Kind::sale, c001, "INV-1", "2026-03-01", 1000);
    Id<ledger::Document> receipt = document(Kind::receipt, c001, "R-1", "2026-04-10", 1000);

    ledger::Habit habit(const char* as_of) const {
        const auto cash = ledger::cash_parts(book, day(as_of));
        return ledger::habit(book, cash, c001, currency("CNY"), day(as_of));
    }
};

}  // namespace

TEST_CASE("days to pay count to the receipt, whatever day it was allocated") {
    Paid paid;
    paid.allocate(paid.receipt, paid.invoice, "2026-05-01", 600);
    CHECK(paid.habit("2026-04-30").amount == 0);
    const auto habit = paid.habit("2026-05-01");
    CHECK(habit.amount == 600);
    CHECK(habit.days_to_pay == 600 * 40);
    CHECK(habit.days_late == 600 * 10);
}

TEST_CASE("what was taken back, credited or paid over a year ago says nothing of the habit") {
    Paid paid;
    const auto note = paid.document(Kind::credit, paid.c001, "CN-1", "2026-04-10", 400);
    paid.allocate(note, paid.invoice, "2026-04-10", 400);
    paid.allocate(paid.receipt, paid.invoice, "2026-04-10", 600);
    CHECK(paid.habit("2027-04-09").amount == 600);
    CHECK(paid.habit("2027-04-10").amount == 0);
    paid.allocate(paid.receipt, paid.invoice, "2026-06-01", -500);
    CHECK(paid.habit("2026-06-01").amount == 100);
}

TEST_CASE("credit notes are told with cash where they are asked for") {
    Paid paid;
    const auto note = paid.document(Kind::credit, paid.c001, "CN-1", "2026-04-08", 400);
    paid.allocate(note, paid.invoice, "2026-04-20", 400);
    paid.allocate(paid.receipt, paid.invoice, "2026-04-10", 600);
    CHECK(ledger::cash_parts(paid.book, MadeBook::day("2026-04-30")).size() == 1);
    const auto settled = ledger::settled_parts(paid.book, MadeBook::day("2026-04-30"));
    REQUIRE(settled.size() == 2);
    CHECK(settled[0].receipt == note);
    CHECK(settled[0].settled == MadeBook::day("2026-04-08"));
    CHECK(settled[0].amount == 400);
    CHECK(settled[1].amount == 600);
    CHECK(settled[1].instalment == 0);
}

TEST_CASE("cash fills instalments in the order of their due days, early payment is not late") {
    Paid paid;
    paid.book.documents[paid.invoice].has_schedule = true;
    const auto day = MadeBook::day;
    paid.book.schedules.push_back({paid.invoice,
                                   day("2026-03-01"),
                                   {{day("2026-04-01"), 300}, {day("2026-05-01"), 700}},
                                   paid.place()});
    paid.allocate(paid.receipt, paid.invoice, "2026-04-10", 500);
    const auto cash = ledger::cash_parts(paid.book, day("2026-04-10"));
    REQUIRE(cash.size() == 2);
    CHECK(cash[0].due == day("2026-04-01"));
    CHECK(cash[0].amount == 300);
    CHECK(cash[1].amount == 200);
    CHECK(cash[1].instalment == 1);
    CHECK(paid.habit("2026-04-10").days_late == 300 * 9);
}
