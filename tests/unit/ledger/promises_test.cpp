#include "ledger/promises.hpp"

#include <doctest/doctest.h>

#include "made_book.hpp"

using journal::Kind;
using ledger::PromiseOutcome;

namespace {

/// C003 promises 100.00 of INV-1 on 12 June, by 25 June.
struct Promised : MadeBook {
    Id<ledger::Customer> c003 = customer("C003");
    Id<ledger::Document> invoice = document(Kind::sale, c003, "INV-1", "2026-03-01", 50000);
    Id<ledger::Document> other = document(Kind::sale, c003, "INV-2", "2026-03-01", 50000);
    Id<ledger::Document> receipt = document(Kind::receipt, c003, "R-1", "2026-06-01", 50000);

    Promised() { promise(c003, 10000, "2026-06-12", "2026-06-25").documents = {invoice}; }

    ledger::JudgedPromise judged(const char* as_of) const {
        return ledger::judged_promises(book, day(as_of), Days{2}).at(0);
    }
    PromiseOutcome outcome(const char* as_of) const { return judged(as_of).outcome; }
};

}  // namespace

TEST_CASE("a promise is live until its grace has run out, and broken the day after") {
    const Promised promised;
    CHECK(ledger::judged_promises(promised.book, MadeBook::day("2026-06-11"), Days{2}).empty());
    CHECK(promised.outcome("2026-06-12") == PromiseOutcome::live);
    CHECK(promised.outcome("2026-06-27") == PromiseOutcome::live);
    CHECK(promised.outcome("2026-06-28") == PromiseOutcome::broken);
}

TEST_CASE("what is set against the promised documents in time keeps a promise") {
    Promised promised;
    promised.detail(promised.allocate(promised.receipt, promised.invoice, "2026-06-27", 9900))
        .discount = 100;
    CHECK(promised.outcome("2026-06-26") == PromiseOutcome::live);
    CHECK(promised.outcome("2026-06-27") == PromiseOutcome::kept);
    CHECK(promised.outcome("2026-12-31") == PromiseOutcome::kept);
}

TEST_CASE("money too early, too late, or for another document does not") {
    Promised promised;
    promised.allocate(promised.receipt, promised.invoice, "2026-06-11", 10000);
    promised.allocate(promised.receipt, promised.invoice, "2026-06-28", 10000);
    promised.allocate(promised.receipt, promised.other, "2026-06-20", 10000);
    CHECK(promised.outcome("2026-06-30") == PromiseOutcome::broken);
    CHECK(promised.judged("2026-06-30").received.is_zero());
}

TEST_CASE("a promise that names no document counts all of the customer's") {
    Promised promised;
    promised.book.promises[0].documents.clear();
    promised.allocate(promised.receipt, promised.other, "2026-06-20", 4000);
    promised.allocate(promised.receipt, promised.invoice, "2026-06-20", 6000);
    CHECK(promised.outcome("2026-06-20") == PromiseOutcome::kept);
}

TEST_CASE("a promise that names no document is about what is open in its currency") {
    Promised promised;
    const auto dollars =
        promised.document(Kind::sale, promised.c003, "U-1", "2026-03-01", 1, "USD");
    auto& first = promised.book.promises[0];
    first.documents.clear();
    const auto day_of = [&](Id<ledger::Document> id) {
        return ledger::LivePromises{promised.book, MadeBook::day("2026-06-20"), Days{2}}.day_of(
            promised.book, id);
    };
    CHECK(day_of(promised.other) == MadeBook::day("2026-06-25"));
    CHECK(day_of(dollars) == std::nullopt);
    promised.promise(promised.c003, 1, "2026-06-13", "2026-06-24").amount =
        promised.money(1, "USD");
    CHECK(day_of(promised.other) == MadeBook::day("2026-06-25"));
    CHECK(day_of(dollars) == MadeBook::day("2026-06-24"));
    // One that names the document is about it whatever its currency.
    promised.promise(promised.c003, 1, "2026-06-14", "2026-06-23").documents = {dollars};
    CHECK(day_of(dollars) == MadeBook::day("2026-06-23"));
}

TEST_CASE("what bounced, what was written off and what was taken back keep nothing") {
    Promised promised;
    promised.allocate(promised.receipt, promised.invoice, "2026-06-20", 10000).until =
        MadeBook::day("2026-06-24");
    CHECK(promised.outcome("2026-06-23") == PromiseOutcome::kept);
    CHECK(promised.outcome("2026-06-24") == PromiseOutcome::live);

    const auto writeoff = promised.document(Kind::writeoff, promised.c003, "W-1", "2026-06-20", 1);
    promised.allocate(writeoff, promised.invoice, "2026-06-24", 10000);
    promised.allocate(promised.receipt, promised.invoice, "2026-06-24", -5000);
    CHECK(promised.judged("2026-06-30").received.is_zero());
}

TEST_CASE("money that came in time keeps a promise, whatever it was moved to later") {
    Promised promised;
    promised.allocate(promised.receipt, promised.invoice, "2026-06-20", 10000).until =
        MadeBook::day("2026-07-10");
    CHECK(promised.outcome("2026-07-09") == PromiseOutcome::kept);
    CHECK(promised.outcome("2026-07-10") == PromiseOutcome::kept);
    CHECK(promised.judged("2026-07-10").missing.is_zero());
    // But not when the receipt itself is void by then.
    promised.book.documents[promised.receipt].until = MadeBook::day("2026-07-10");
    CHECK(promised.outcome("2026-07-09") == PromiseOutcome::kept);
    CHECK(promised.outcome("2026-07-10") == PromiseOutcome::broken);
    CHECK(promised.judged("2026-07-10").missing.minor() == 10000);
}

TEST_CASE(
    "what was paid in time of an invoice that is void later keeps a promise about no document") {
    Promised promised;
    promised.allocate(promised.receipt, promised.invoice, "2026-06-20", 10000).until =
        promised.book.documents[promised.invoice].until = MadeBook::day("2026-07-10");
    CHECK(ledger::judged_promises(promised.book, MadeBook::day("2026-07-10"), Days{2}).empty());
    promised.book.promises[0].documents.clear();
    CHECK(promised.outcome("2026-07-10") == PromiseOutcome::kept);
}

TEST_CASE("a promise about void documents alone is none") {
    Promised promised;
    promised.book.documents[promised.invoice].until = MadeBook::day("2026-06-20");
    CHECK(promised.outcome("2026-06-19") == PromiseOutcome::live);
    CHECK(ledger::judged_promises(promised.book, MadeBook::day("2026-06-20"), Days{2}).empty());
}

// 100.00 are promised of INV-1, of which 50.00 are open, and of INV-2, which is void on 20 June.
TEST_CASE("of a promise no more is asked than its other documents owed before it") {
    Promised promised;
    promised.book.promises[0].documents = {promised.invoice, promised.other};
    promised.book.documents[promised.other].until = MadeBook::day("2026-06-20");
    promised.allocate(promised.receipt, promised.invoice, "2026-06-11", 45000);
    CHECK(promised.judged("2026-06-19").missing.minor() == 10000);
    CHECK(promised.judged("2026-06-20").missing.minor() == 5000);
    promised.allocate(promised.receipt, promised.invoice, "2026-06-24", 4999);
    CHECK(promised.judged("2026-06-24").missing.minor() == 1);
    CHECK(promised.outcome("2026-06-28") == PromiseOutcome::broken);
    promised.allocate(promised.receipt, promised.invoice, "2026-06-27", 1);
    CHECK(promised.outcome("2026-06-28") == PromiseOutcome::kept);

    promised.allocate(promised.receipt, promised.invoice, "2026-06-10", 5000);
    CHECK(ledger::judged_promises(promised.book, MadeBook::day("2026-06-28"), Days{2}).empty());
}
