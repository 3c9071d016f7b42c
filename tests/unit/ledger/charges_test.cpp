#include <doctest/doctest.h>

#include <string>

#include "posted_book.hpp"

namespace {

constexpr auto head =
    "book\n  currency: CNY\n  terms: net 30\ncustomer C1\n\n"
    "2026-01-01 sale C1 INV-1 100.00\n";

/// `INT-1 for INV-1; …`: the charges of a book of the head and `text`.
std::string charges(const std::string& text) {
    const auto book = posted_book(head + text);
    std::string words;
    for (const auto& charge : book.charges)
        words += book.number_of(charge.debit) + " for " +
                 (charge.document.is_none() ? "nothing" : book.number_of(charge.document)) + "; ";
    return words;
}

}  // namespace

TEST_CASE("a debit knows the document it is charged for, wherever that stands") {
    CHECK(charges("2026-03-01 debit C1 INT-1 1.00 for:INV-1\n") == "INT-1 for INV-1; ");
    CHECK(charges("2026-03-01 debit C1 INT-1 1.00 for:\"OP 1\"\n"
                  "2025-03-01 open C1 \"OP 1\" 1.00\n") == "INT-1 for OP 1; ");
    CHECK(charges("2026-03-01 debit C1 INT-1 1.00\n  for: INV-1\n") == "INT-1 for INV-1; ");
}

TEST_CASE("only debits with `for:` are charges, and an invoice of the group may be charged") {
    CHECK(charges("2026-03-01 debit C1 INT-1 1.00\n") == "");
    CHECK(charges("2026-03-01 credit C1 CN-1 1.00 for:INV-1\n") == "");
    CHECK(charges("customer G1\n  group: g\ncustomer G2\n  group: g\n"
                  "2026-01-01 sale G1 INV-2 1.00\n"
                  "2026-03-01 debit G2 INT-1 1.00 for:INV-2\n") == "INT-1 for INV-2; ");
}

TEST_CASE("a debit for what no debit document of the customer has as its number is left out") {
    const std::string charge = "2026-03-01 debit C1 INT-1 1.00 for:";
    CHECK(charges(charge + "INV-9\n") == "");
    CHECK(charges(charge + "inv-1\n") == "");
    CHECK(charges(charge + "R-1\n2026-03-01 receipt C1 R-1 1.00\n") == "");
    CHECK(charges(charge + "INV-2\ncustomer C2\n2026-03-01 sale C2 INV-2 1.00\n") == "");
    CHECK(charges(charge + "INV-1\n2026-02-28 void INV-1\n") == "");
    CHECK(charges(charge + "INV-1\n2026-03-01 void INV-1\n") == "INT-1 for INV-1; ");
}

TEST_CASE("what pays a debit that is left out is no fault, and stays") {
    const auto book = posted_book(std::string{head} +
                                  "2026-03-01 debit C1 INT-1 9.00 for:INV-9\n"
                                  "2026-03-02 receipt C1 R-1 9.00 to:INT-1\n");
    CHECK(book.documents.size() == 2);
    CHECK(book.number_of(Id<ledger::Document>{1}) == "R-1");
}

TEST_CASE("an entry that is left out is charged nothing and charges nothing") {
    CHECK(charges("2026-03-01 debit C9 INT-1 1.00 for:INV-1\n") == "");
    CHECK(charges("2026-02-01 sale C9 INV-2 1.00\n"
                  "2026-03-01 debit C1 INT-1 1.00 for:INV-2\n") == "INT-1 for nothing; ");
}
