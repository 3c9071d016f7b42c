#include "ledger/item_movements.hpp"

#include <doctest/doctest.h>

#include <string>

#include "posted_book.hpp"

namespace {

constexpr auto head =
    "book\n  currency: EUR\n  terms: net 30\ncustomer C1\n"
    "2026-01-01 sale C1 S-1 100.00\n  due 2026-01-31 60.00\n  due 2026-02-28 40.00\n";

/// `DAY INSTALMENT DUE AMOUNT` of each movement, amounts in cents.
std::string movements_of(const std::string& text, const std::string& number) {
    const auto book = posted_book(text);
    std::string lines;
    for (const auto& movement : ledger::ItemMovements{book}.of(book.find_document(number)))
        lines += to_string(movement.day) + " " + std::to_string(movement.instalment) + " " +
                 (movement.due ? to_string(*movement.due) : "-") + " " +
                 plain_digits(movement.amount, 0) + "\n";
    return lines;
}

}  // namespace

TEST_CASE("receipts fill instalments in order") {
    CHECK(movements_of(std::string{head} + "2026-01-10 receipt C1 R-1 70.00 to:S-1\n", "S-1") ==
          "2026-01-01 1 2026-01-31 6000\n2026-01-01 2 2026-02-28 4000\n"
          "2026-01-10 1 2026-01-31 -6000\n2026-01-10 2 2026-02-28 -1000\n");
}

TEST_CASE("a plan moves what is open to its own due days") {
    CHECK(movements_of(std::string{head} + "2026-01-10 receipt C1 R-1 70.00 to:S-1\n"
                                           "2026-02-01 plan S-1\n  due 2026-04-30 30.00\n",
                       "S-1") ==
          "2026-01-01 1 2026-01-31 6000\n2026-01-01 2 2026-02-28 4000\n"
          "2026-01-10 1 2026-01-31 -6000\n2026-01-10 2 2026-02-28 -1000\n"
          "2026-02-01 1 2026-04-30 3000\n2026-02-01 2 2026-02-28 -3000\n");
}

TEST_CASE("money on account has no instalment, and goes with its void") {
    const auto text = std::string{head} +
                      "2026-01-10 receipt C1 R-1 170.00 via:bank\n  to S-1 100.00\n  * 70.00\n"
                      "2026-01-12 refund C1 F-1 20.00 from:R-1\n2026-01-13 void F-1\n"
                      "2026-01-20 void R-1\n";
    CHECK(movements_of(text, "R-1") ==
          "2026-01-10 0 - -7000\n2026-01-12 0 - 2000\n2026-01-13 0 - -2000\n"
          "2026-01-20 0 - 7000\n");
    CHECK(movements_of(text, "S-1") ==
          "2026-01-01 1 2026-01-31 6000\n2026-01-01 2 2026-02-28 4000\n"
          "2026-01-10 1 2026-01-31 -6000\n2026-01-10 2 2026-02-28 -4000\n"
          "2026-01-20 1 2026-01-31 6000\n2026-01-20 2 2026-02-28 4000\n");
}

TEST_CASE("what comes and goes on one day leaves no trace") {
    CHECK(movements_of(std::string{head} + "2026-01-01 void S-1\n", "S-1").empty());
}
