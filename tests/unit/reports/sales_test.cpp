#include "reports/sales.hpp"

#include <doctest/doctest.h>

#include "../ledger/posted_book.hpp"
#include "reports/sales_targets.hpp"

namespace {

/// The report on a book of one customer, whose sources outlive it.
struct Sold {
    Sold(const std::string& entries, const char* from, const char* as_of,
         std::vector<std::string> keys)
        : book{posted_book("book \"B\"\n  currency: EUR\n\ncustomer A \"Anna\"\n" + entries,
                           sources)},
          report{reports::sales(book, sources,
                                {*parse_date(as_of),
                                 {*parse_date(from), *parse_date(as_of)},
                                 {},
                                 {std::move(keys), 0},
                                 {}})} {}

    const reports::Sales& row(const std::string& value) const {
        for (const auto& line : report.lines)
            if (line.group.values.front() == value) return line.figures;
        FAIL("there is no row " << value);
        return report.lines.front().figures;
    }

    Sources sources;
    ledger::Book book;
    reports::SalesReport report;
};

Money euros(i128 minor) { return Money::from_minor(minor, Currencies{}.find("EUR")); }

Period period(const char* from, const char* to) { return {*parse_date(from), *parse_date(to)}; }

const std::string two_lines =
    "2026-01-01 sale A S-1 1.00 due:2026-01-31\n"
    "  Pin  0.50\n"
    "  Nail  0.50\n";

}  // namespace

TEST_CASE("sales: cents of a document go to its lines and add up to it") {
    const Sold half{two_lines + "2026-01-11 receipt A R-1 0.01 to:S-1\n",
                    "2026-01-01",
                    "2026-02-28",
                    {"product"}};
    // Half a cent each rounds up twice; the first line gives back what is too much.
    CHECK(half.row("Pin").collected == euros(0));
    CHECK(half.row("Nail").collected == euros(1));
    CHECK(half.row("Nail").days_to_pay.numerator == 10);
    CHECK_FALSE(half.row("Pin").days_to_pay.is_number());
    CHECK(half.row("Pin").overdue + half.row("Nail").overdue == euros(99));
}

TEST_CASE("sales: money taken back from a document is not collected") {
    const Sold back{two_lines +
                        "2026-01-11 receipt A R-1 1.00 to:S-1\n"
                        "2026-01-20 unapply A 0.40 from:R-1 to:S-1\n"
                        "2026-01-25 receipt A R-2 0.40 to:S-1\n",
                    "2026-01-01",
                    "2026-02-28",
                    {"customer"}};
    CHECK(back.row("A").collected == euros(100));
    CHECK(rounded(back.row("A").days_to_pay, 2) == 1560);  // 0.60 after 10 days, 0.40 after 24
}

TEST_CASE("sales: of instalments only those past due are overdue") {
    const Sold parts{
        "2026-01-01 sale A S-1 1.00\n"
        "  Pin  0.75\n"
        "  Nail  0.25\n"
        "  due 2026-01-31  0.40\n"
        "  due 2026-03-31  0.60\n",
        "2026-01-01",
        "2026-02-28",
        {"product"}};
    CHECK(parts.row("Pin").overdue == euros(30));
    CHECK(parts.row("Nail").overdue == euros(10));
}

TEST_CASE("sales: net is in percent of the net of the currency") {
    const Sold less{
        two_lines + "2026-01-02 credit A G-1 2.00 to:*\n", "2026-01-01", "2026-02-28", {"month"}};
    CHECK(less.row("2026-01").net == euros(-100));
    CHECK_FALSE(less.row("2026-01").share.is_number());  // of what is less than nothing
}

TEST_CASE("targets: twelve months running are a year, and days a part of their month") {
    const auto of = [](i128 year, const char* from, const char* to) {
        return reports::target_of(euros(year), period(from, to)).minor();
    };
    CHECK(of(120'000, "2026-01-01", "2026-12-31") == 120'000);
    CHECK(of(120'000, "2024-01-01", "2024-12-31") == 120'000);
    CHECK(of(120'000, "2025-07-16", "2026-07-15") == 120'000);
    CHECK(of(120'000, "2026-01-01", "2026-03-31") == 30'000);
    CHECK(of(120'000, "2026-02-01", "2026-02-14") == 5'000);
    CHECK(of(120'000, "2024-02-01", "2024-02-29") == 10'000);
    CHECK(of(120'000, "2026-05-17", "2026-06-15") == 9'839);  // 10,000 * (15/31 + 15/30)
    CHECK(of(1, "2026-01-01", "2026-06-30") == 1);            // half a cent, away from zero
}
