#include "ledger/settlements.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "ledger/cash.hpp"
#include "posted_book.hpp"

namespace {

/// 60.00 of 100.00 came 11 days early, then the rest was planned; of that 20.00 came 10 days late.
const std::string planned =
    "book\n  currency: EUR\n\n"
    "customer A\n\n"
    "2026-01-01 sale A A-1  100.00 due:2026-01-31\n"
    "2026-01-20 receipt A R-1  60.00 to:A-1\n\n"
    "2026-02-10 plan A-1\n"
    "  due 2026-03-01  20.00\n"
    "  due 2026-04-01  20.00\n\n"
    "2026-03-11 receipt A R-2  20.00 to:A-1\n";

std::string lines_of(const std::string& text, const char* as_of) {
    const auto book = posted_book(text);
    const ledger::DueLines lines{book, *parse_date(as_of)};
    std::string said;
    for (const auto& line : lines.of(book.find_document("A-1")))
        said += fmt::format("{} {}\n", to_string(line.due), line.amount);
    return said;
}

std::string cash_of(const std::string& text, const char* as_of) {
    const auto book = posted_book(text);
    std::string said;
    for (const auto& part : ledger::cash_parts(book, *parse_date(as_of)))
        said += fmt::format("{} {} {} due {} in {}\n", book.number_of(part.receipt),
                            to_string(part.settled), static_cast<std::int64_t>(part.amount),
                            to_string(part.due), part.instalment);
    return said;
}

}  // namespace

TEST_CASE("a plan divides what is open on its day: what came before paid the line it replaces") {
    CHECK(lines_of(planned, "2026-02-09") == "2026-01-31 10000\n");
    CHECK(lines_of(planned, "2026-02-10") == "2026-01-31 6000\n2026-03-01 2000\n2026-04-01 2000\n");
    CHECK(cash_of(planned, "2026-03-31") ==
          "R-1 2026-01-20 6000 due 2026-01-31 in 0\n"
          "R-2 2026-03-11 2000 due 2026-03-01 in 1\n");
}

TEST_CASE("money of the plan's own day came before it") {
    const auto paid_that_day =
        "book\n  currency: EUR\n\ncustomer A\n\n"
        "2026-01-01 sale A A-1  100.00 due:2026-01-31\n"
        "2026-02-10 receipt A R-1  60.00 to:A-1\n\n"
        "2026-02-10 plan A-1\n  due 2026-03-01  40.00\n";
    CHECK(lines_of(paid_that_day, "2026-02-10") == "2026-01-31 6000\n2026-03-01 4000\n");
    CHECK(cash_of(paid_that_day, "2026-02-10") == "R-1 2026-02-10 6000 due 2026-01-31 in 0\n");
}

TEST_CASE("what comes back after a plan joins its first line") {
    const auto bounced = planned + "2026-03-20 void R-1\n";
    CHECK(lines_of(bounced, "2026-03-19") == lines_of(planned, "2026-03-19"));
    CHECK(lines_of(bounced, "2026-03-20") == "2026-03-01 8000\n2026-04-01 2000\n");
    CHECK(cash_of(bounced, "2026-03-20") == "R-2 2026-03-11 2000 due 2026-03-01 in 0\n");

    const auto taken_back = planned + "2026-03-20 unapply A 30.00 from:R-1 to:A-1\n";
    CHECK(lines_of(taken_back, "2026-03-20") ==
          "2026-01-31 3000\n2026-03-01 5000\n2026-04-01 2000\n");
    CHECK(cash_of(taken_back, "2026-03-20") ==
          "R-1 2026-01-20 3000 due 2026-01-31 in 0\n"
          "R-2 2026-03-11 2000 due 2026-03-01 in 1\n");
}

TEST_CASE("money received before a plan and matched after it fills the plan, on the day it came") {
    const auto matched =
        "book\n  currency: EUR\n\ncustomer A\n\n"
        "2026-01-01 sale A A-1  100.00 due:2026-01-31\n\n"
        "2026-01-20 receipt A R-1  90.00\n  to A-1  60.00\n  *  30.00\n\n"
        "2026-02-10 plan A-1\n  due 2026-03-01  20.00\n  due 2026-04-01  20.00\n\n"
        "2026-03-15 apply A 30.00 from:R-1 to:A-1\n";
    CHECK(cash_of(matched, "2026-03-31") ==
          "R-1 2026-01-20 6000 due 2026-01-31 in 0\n"
          "R-1 2026-01-20 2000 due 2026-03-01 in 1\n"
          "R-1 2026-01-20 1000 due 2026-04-01 in 2\n");
    const auto taken_back = matched + std::string{"2026-03-20 unapply A 50.00 from:R-1 to:A-1\n"};
    CHECK(lines_of(taken_back, "2026-03-20") ==
          "2026-01-31 4000\n2026-03-01 4000\n2026-04-01 2000\n");
    CHECK(cash_of(taken_back, "2026-03-20") == "R-1 2026-01-20 4000 due 2026-01-31 in 0\n");
}

TEST_CASE("a second plan leaves of the first one what was paid") {
    const auto twice = planned +
                       "2026-03-12 receipt A R-3  10.00 to:A-1\n\n"
                       "2026-03-20 plan A-1\n  due 2026-05-01  10.00\n";
    CHECK(lines_of(twice, "2026-03-20") ==
          "2026-01-31 6000\n2026-03-01 2000\n2026-04-01 1000\n2026-05-01 1000\n");
    CHECK(lines_of(twice + "2026-04-05 void R-1\n", "2026-04-05") ==
          "2026-03-01 3000\n2026-05-01 7000\n");
}

TEST_CASE("a plan is held against what is said: what was derived before it fills its lines") {
    const auto tab =
        "book\n  currency: EUR\n  allocate: oldest-first\n\ncustomer A\n\n"
        "2026-01-01 sale A A-1  100.00 due:2026-01-31\n"
        "2026-01-20 receipt A R-1  60.00\n\n"
        "2026-02-10 plan A-1\n  due 2026-03-01  50.00\n  due 2026-04-01  50.00\n";
    CHECK(lines_of(tab, "2026-02-10") == "2026-03-01 5000\n2026-04-01 5000\n");
    CHECK(cash_of(tab, "2026-02-10") ==
          "R-1 2026-01-20 5000 due 2026-03-01 in 0\n"
          "R-1 2026-01-20 1000 due 2026-04-01 in 1\n");
}

TEST_CASE("written-off and discounted money is of the line it came to, and no cash") {
    const auto mixed =
        "book\n  currency: EUR\n\ncustomer A\n\n"
        "2026-01-01 sale A A-1  100.00 due:2026-01-31\n\n"
        "2026-01-20 receipt A R-1  48.00\n  to A-1  48.00 discount 2.00\n\n"
        "2026-02-01 writeoff A W-1  10.00 to:A-1\n\n"
        "2026-02-10 plan A-1\n  due 2026-03-01  40.00\n";
    CHECK(lines_of(mixed, "2026-02-10") == "2026-01-31 6000\n2026-03-01 4000\n");
    CHECK(cash_of(mixed, "2026-02-10") == "R-1 2026-01-20 4800 due 2026-01-31 in 0\n");
}

TEST_CASE("what was derived counts until it was withdrawn, unless its document is void by then") {
    const std::string tab =
        "book\n  currency: EUR\n  allocate: oldest-first\n\ncustomer A\n\n"
        "2026-01-01 sale A A-1  100.00 due:2026-01-31\n"
        "2026-01-20 receipt A R-1  100.00\n"
        "2026-02-10 credit A C-1  100.00 to:A-1\n";
    const auto was = [](const std::string& text, const char* on, const char* known) {
        const auto book = posted_book(text);
        return std::ranges::any_of(book.allocations, [&](const ledger::Allocation& allocation) {
            return ledger::is_derived(book, allocation) &&
                   ledger::was_in_force(book, allocation, *parse_date(on), *parse_date(known));
        });
    };
    CHECK_FALSE(was(tab, "2026-01-19", "2026-02-28"));
    CHECK(was(tab, "2026-01-20", "2026-02-28"));
    CHECK(was(tab, "2026-02-09", "2026-02-28"));
    CHECK_FALSE(was(tab, "2026-02-10", "2026-02-28"));
    for (const std::string number : {"R-1", "A-1"}) {
        const auto voided = tab + "2026-02-20 void " + number + "\n";
        CHECK(was(voided, "2026-02-09", "2026-02-19"));
        CHECK_FALSE(was(voided, "2026-02-09", "2026-02-20"));
    }
}
