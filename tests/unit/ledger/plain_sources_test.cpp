#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "journal/read.hpp"
#include "ledger/post.hpp"

namespace {

const std::string heading =
    "book\n  currency: CNY\n  terms: net 30\ncustomer C1\ncustomer C2\n"
    "2026-01-01 sale C1 S-1 500.00\n2026-01-01 sale C1 S-2 300.00\n"
    "2026-01-01 sale C2 T-1 70.00\n2026-01-01 sale C1 X-1 100.00 USD\n";

/// What becomes of a receipt of 100.00 whose first 60.00 are plain: the allocations of the book in
/// minor units, or the messages and hints.
std::string outcome(const std::string& lines, const std::string& more = "") {
    Sources sources;
    Diagnostics diagnostics;
    const auto receipt = "2026-01-02 receipt C1 R-1 100.00\n  to S-1  60.00" + lines;
    const auto posted = ledger::post(
        [&](const journal::Sink& sink, const journal::Parts&) {
            journal::read_text("main.arl", heading + receipt + more, sources, diagnostics, sink);
        },
        ledger::Faulty::stop, sources, diagnostics);
    const auto& book = posted.book;
    std::string words;
    for (const auto& diagnostic : diagnostics.in_reading_order()) {
        words += diagnostic.message + "\n";
        for (const auto& hint : diagnostic.hints) words += fmt::format(" = {}\n", hint.words);
    }
    if (!words.empty()) return words;
    for (const auto& allocation : book.allocations)
        words += fmt::format("{}{} {}: {} uses {} discount {}", words.empty() ? "" : ", ",
                             book.number_of(allocation.source), book.number_of(allocation.target),
                             allocation.amount, allocation.used, discount_of(book, allocation));
    return words;
}

const std::string first = "R-1 S-1: 6000 uses 6000 discount 0";

}  // namespace

TEST_CASE("a line that is not plain leaves the plain ones before it as they are") {
    CHECK(outcome("\n  to S-2  40.00\n") == first + ", R-1 S-2: 4000 uses 4000 discount 0");
    CHECK(outcome("\n  to S-2  40.00 CNY\n") == first + ", R-1 S-2: 4000 uses 4000 discount 0");
    CHECK(outcome("\n  *\n") == first);
    CHECK(outcome("\n  *  40.00\n") == first);
    CHECK(outcome("\n  to S-2  40.00 discount 2.00\n") ==
          first + ", R-1 S-2: 4000 uses 4000 discount 200");
    CHECK(outcome("\n  to S-2  40.00 discount 0.00\n") ==
          first + ", R-1 S-2: 4000 uses 4000 discount 0");
    CHECK(outcome("\n  to X-1  10.00 USD @@ 40.00\n") ==
          first + ", R-1 X-1: 1000 uses 4000 discount 0");
    CHECK(outcome("\n  to X-1  10.00 USD @ 4\n") == first + ", R-1 X-1: 1000 uses 4000 discount 0");
    CHECK(outcome("\n  to X-1  10.00 USD @ 4\n", "2026-01-05 void X-1\n") ==
          first + ", R-1 X-1: 1000 uses 4000 discount 0");
}

TEST_CASE("amounts that do not make the receipt are told as they were written") {
    CHECK(outcome("\n  to S-2  30.00\n") ==
          "allocations are 10.00 CNY short of the money received\n"
          " = say where it goes: `*  10.00` keeps it on account\n");
    CHECK(outcome("\n  to S-2  50.00\n") ==
          "allocations exceed the money received by 10.00 CNY\n"
          " = a bank fee the payer was charged goes on its own line: `fee  10.00`\n"
          " = a discount taken is said on the line: `… discount 10.00`\n");
    CHECK(outcome("\n  to X-1  40.00\n") ==
          "X-1 is in USD, the money is in CNY\n"
          " = say both: `to X-1  100.00 USD @@ 100.00`\n");
}

TEST_CASE("a hint counts what is resolved as it is, and all else as it was written") {
    CHECK(outcome("\n  to S-9  40.00\n") ==
          "unknown document `S-9`\n"
          " = did you mean `S-1` (C1, 440.00 CNY open)?\n"
          " = open invoices of C1: S-1 440.00, S-2 300.00, X-1 100.00\n");
    // The discount counts while its receipt is looked at, and no more when that is left out.
    CHECK(outcome(" discount 5.00\n  to S-9  40.00\n",
                  "2026-01-03 receipt C2 R-2 10.00\n"
                  "  to S-8  10.00\n") ==
          "unknown document `S-9`\n"
          " = did you mean `S-1` (C1, 435.00 CNY open)?\n"
          " = open invoices of C1: S-1 435.00, S-2 300.00, X-1 100.00\n"
          "unknown document `S-8`\n"
          " = did you mean `S-1` (C1, 440.00 CNY open)?\n"
          " = open invoices of C2: T-1 70.00\n");
}
