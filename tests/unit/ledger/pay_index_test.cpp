#include "ledger/pay_index.hpp"

#include <doctest/doctest.h>

#include <array>

#include "posted_book.hpp"

using ledger::Points;

namespace {

/// The index of customer A on a day of 2026.
ledger::PayIndex index_of_a(const std::string& entries, const char* day) {
    const auto book = posted_book("book\n  currency: EUR\ncustomer A\ncustomer B\n" + entries);
    const auto indices = ledger::pay_indices(ledger::paying(book, *parse_date(day)));
    return indices.of_customers[book.find_customer("A").index];
}

// Credit.md 4: 10,000 prompt and 5,000 thirty days late.
const std::string two_invoices =
    "2026-01-01 sale A S-1 10,000.00 due:2026-02-01\n"
    "2026-01-01 sale A S-2 5,000.00 due:2026-02-01\n"
    "2026-02-01 receipt A R-1 10,000.00 to:S-1\n";
const std::string late_money = "2026-03-03 receipt A R-2 5,000.00 to:S-2\n";

}  // namespace

TEST_CASE("points fall with the days late, linear between ten days, flat outside") {
    struct Fact {
        int days;
        Points points;
    };
    constexpr auto facts = std::to_array<Fact>({
        {-400, 1'000'000}, {-30, 1'000'000}, {-25, 950'000}, {-20, 900'000},  {-1, 805'000},
        {0, 800'000},      {1, 793'333},     {2, 786'667},   {15, 700'000},   {16, 685'714},
        {22, 600'000},     {30, 500'000},    {31, 496'667},  {60, 400'000},   {90, 300'000},
        {120, 200'000},    {121, 198'417},   {240, 10'000},  {9'999, 10'000},
    });
    for (const auto& [days, points] : facts) {
        CAPTURE(days);
        CHECK(ledger::points_of_lateness(days) == points);
    }
    for (int days = -30; days < 240; ++days)
        CHECK(ledger::points_of_lateness(days) > ledger::points_of_lateness(days + 1));
}

TEST_CASE("few documents leave an index near the mean") {
    CHECK(ledger::index_of(2, 700'000, 800'000) == 771'429);  // credit.md 4
    CHECK(ledger::index_of(0, 0, 800'000) == 800'000);
    CHECK(ledger::index_of(995, 700'000, 800'000) == 700'500);
}

TEST_CASE("amounts weigh the points of what was paid") {
    const auto index = index_of_a(two_invoices + late_money, "2026-06-30");
    CHECK(index.documents == 2);
    CHECK(index.own == 700'000);
    CHECK(index.index == 700'000);  // it is the mean itself
}

TEST_CASE("overdue parts count with their days so far, disputed ones do not") {
    CHECK(index_of_a(two_invoices, "2026-02-01").own == 800'000);
    CHECK(index_of_a(two_invoices, "2026-02-01").documents == 1);
    CHECK(index_of_a(two_invoices, "2026-03-03").own == 700'000);
    const auto disputed = two_invoices + "2026-02-20 dispute A on:S-2\n";
    CHECK(index_of_a(disputed, "2026-03-03").own == 800'000);
    CHECK(index_of_a(disputed, "2026-03-03").documents == 1);
    // 2,500.00 of it: (10,000 * 80 + 2,500 * 50) / 12,500.
    const auto in_part = two_invoices + "2026-02-20 dispute A 2,500.00 on:S-2\n";
    CHECK(index_of_a(in_part, "2026-03-03").own == 740'000);
}

TEST_CASE("cash counts for a year, what is overdue however old it is") {
    CHECK(index_of_a(two_invoices, "2027-01-31").own == 536'667);  // 364 days: 1 point
    CHECK(index_of_a(two_invoices, "2027-02-01").own == 10'000);   // R-1 was 365 days ago
    CHECK(index_of_a(two_invoices, "2027-02-01").documents == 1);
    CHECK_FALSE(index_of_a(two_invoices + late_money, "2027-03-03").own);
}

TEST_CASE("an instalment part paid twice is one document") {
    const auto index = index_of_a(
        "2026-01-01 sale A S-1 900.00\n  due 2026-02-01  300.00\n  due 2026-03-01  600.00\n"
        "2026-02-01 receipt A R-1 200.00 to:S-1\n2026-02-16 receipt A R-2 100.00 to:S-1\n",
        "2026-03-31");  // 200 at 0, 100 at 15, 600 open at 30: 80, 70, 50
    CHECK(index.documents == 1);
    CHECK(index.own == 588'889);
}

TEST_CASE("currencies are averaged by documents, whatever they are worth") {
    // Euro: two documents at 70; dollars: one of 1.00 at 80.
    const auto index = index_of_a(two_invoices + late_money +
                                      "2026-01-01 sale A S-3 1.00 USD due:2026-02-01\n"
                                      "2026-02-01 receipt A R-3 1.00 USD to:S-3\n",
                                  "2026-06-30");
    CHECK(index.documents == 3);
    CHECK(index.own == 733'333);
}

TEST_CASE("the mean is of all customers, by documents") {
    const std::string other =
        "2026-01-01 sale B S-4 1.00 due:2026-02-01\n"
        "2026-02-01 receipt B R-4 1.00 to:S-4\n";
    const auto index = index_of_a(two_invoices + late_money + other, "2026-06-30");
    // mean (2 * 70 + 80) / 3 = 73.3333; (2 * 70 + 5 * 73.3333) / 7
    CHECK(index.index == 723'809);
}

TEST_CASE("receipts that are void were never received, credit notes are no payment") {
    CHECK(index_of_a(two_invoices + late_money + "2026-06-01 void R-2\n", "2026-06-01").own ==
          600'000);  // 120 days so far: 20 points
    CHECK_FALSE(index_of_a("2026-01-01 sale A S-1 5.00 due:2026-02-01\n"
                           "2026-03-01 credit A G-1 5.00 for:S-1\n",
                           "2026-06-01")
                    .own);
}
