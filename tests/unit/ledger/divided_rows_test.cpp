#include "ledger/divided_rows.hpp"

#include <doctest/doctest.h>

#include "posted_book.hpp"

namespace {

struct Count {
    explicit Count(Currency) {}
    int rows = 1;
};

}  // namespace

TEST_CASE("rows are by keys and dividers, in the order of the keys") {
    std::string entries =
        "book \"B\"\n  currency: EUR\n\ncustomer A \"Anna\"\ncustomer B \"Bert\"\n";
    for (int i = 0; i < 200; ++i)
        entries += "2026-01-01 sale " + std::string{i % 2 == 0 ? "A" : "B"} + " S-" +
                   std::to_string(i) + " 1.00 due:2026-01-31\n";
    const auto book = posted_book(entries);
    const ledger::Selection all;
    ledger::DividedRows rows{
        book,
        all,
        {{"month", "customer"}, 0},
        {{"day", [](std::uint32_t) { return std::string{"never asked"}; }}, ledger::by_month()},
        *parse_date("2026-06-30")};
    CHECK_FALSE(rows.is_by(0));
    CHECK(rows.is_by(1));
    const auto december = ledger::month_of(*parse_date("2025-12-31"));
    for (std::uint32_t i = 0; i < 200; ++i)  // each month twice, the divider not asked for aside
        CHECK(rows.of({i}, {i, december + i / 4, 0}) == rows.of({i}, {0, december + i / 4, 7}));
    REQUIRE(rows.size() == 100);
    const auto lines = ledger::lines_in_order(
        rows, std::vector<Count>(rows.size(), Count{Currency::none()}), book.currencies);
    CHECK(lines[0].group.values == std::vector<std::string>{"2025-12", "A"});
    CHECK(lines[1].group.values == std::vector<std::string>{"2025-12", "B"});
    CHECK(lines[2].group.values == std::vector<std::string>{"2026-01", "A"});
    CHECK(lines[2].group.customer == book.find_customer("A"));
    CHECK(lines.back().group.values.front() == "2030-01");
}

TEST_CASE("what is not selected has no row") {
    const auto book = posted_book(
        "book \"B\"\n  currency: EUR\n\ncustomer A \"Anna\"\ncustomer B \"Bert\"\n"
        "2026-01-01 sale A S-1 1.00 due:2026-01-31\n"
        "2026-01-01 sale B S-2 1.00 due:2026-01-31\n");
    ledger::Selection only;
    only.customers = {book.find_customer("B")};
    ledger::DividedRows rows{book, only, {{}, 0}, {ledger::by_month()}, *parse_date("2026-06-30")};
    CHECK(rows.of(book.find_document("S-1"), {0, 0, 0}) == ledger::DividedRows::none);
    CHECK_FALSE(rows.selects(book.find_document("S-1")));
    CHECK(rows.of(book.find_document("S-2"), {0, 0, 0}) == 0);
    CHECK(rows.group(0).values.empty());
}
