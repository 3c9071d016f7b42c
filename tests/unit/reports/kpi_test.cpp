#include "reports/kpi.hpp"

#include <doctest/doctest.h>

#include "../ledger/posted_book.hpp"

namespace {

Date day(const char* text) { return *parse_date(text); }

reports::Kpi kpi_of(const std::string& entries, const char* as_of, int months = 1) {
    const auto book = posted_book("book \"B\"\n  currency: EUR\n\ncustomer A \"Anna\"\n" + entries);
    reports::KpiQuery query;
    query.as_of = day(as_of);
    query.months = months;
    const auto report = reports::kpi(book, query);
    REQUIRE(report.rows.size() == 1);
    return report.rows.front();
}

i128 figure(Ratio ratio) {
    REQUIRE(ratio.is_number());
    return rounded(ratio, 4);
}

}  // namespace

TEST_CASE("kpi: a window is calendar months, the last up to the day") {
    CHECK(reports::months_ending(day("2026-05-15"), 3) ==
          Period{day("2026-03-01"), day("2026-05-15")});
    CHECK(reports::months_ending(day("2026-02-28"), 1) ==
          Period{day("2026-02-01"), day("2026-02-28")});
    CHECK(reports::months_ending(day("2026-01-31"), 12) ==
          Period{day("2025-02-01"), day("2026-01-31")});
}

TEST_CASE("kpi: cash belongs to the window of the later of receipt and document") {
    const std::string entries =
        "2026-01-05 sale A S-1 10.00 due:2026-02-04\n"
        "2026-02-10 receipt A R-1 10.00\n"
        "2026-03-20 apply A 10.00 from:R-1 to:S-1\n";
    CHECK(figure(kpi_of(entries, "2026-03-31", 2).collection_rate) == 100'0000);
    CHECK(figure(kpi_of(entries, "2026-03-31", 2).days_late) == 6'0000);
    // In March nothing was settled; the open item of its eve is not set against anything.
    CHECK(figure(kpi_of(entries, "2026-03-31").collection_rate) == 0);
    CHECK_FALSE(kpi_of(entries, "2026-03-31").days_late.is_number());
}

TEST_CASE("kpi: cash fills instalments, each with its own due day") {
    const auto kpi = kpi_of(
        "2026-01-05 sale A S-1 30.00\n"
        "  due 2026-01-15  10.00\n"
        "  due 2026-02-25  20.00\n"
        "\n"
        "2026-01-20 receipt A R-1 15.00 to:S-1\n",
        "2026-01-31");
    CHECK(figure(kpi.days_late) == 3'3333);          // 10.00 five days late, 5.00 early
    CHECK(figure(kpi.days_late_signed) == -8'6667);  // (10 * 5 + 5 * -36) / 15
    CHECK(figure(kpi.collection_rate) == 150'0000);  // 15.00 of the 10.00 that fell due
    CHECK(figure(kpi.credit_share) == 100'0000);
}

// On the evening of 31 January nothing was open: what the receipt had settled was withdrawn on
// 5 February only. Of the 50.00 of the window that are due by its end all was paid.
TEST_CASE("kpi: money that was withdrawn from a document settled it on the days before") {
    const std::string entries =
        "2026-01-01 set A allocate:oldest-first\n"
        "2026-01-19 sale A D-1 100.00 due:2026-01-25\n"
        "2026-01-20 receipt A R-1 500.00\n"
        "2026-02-05 credit A C-1 100.00 to:D-1\n"
        "2026-02-20 sale A D-2 50.00 due:2026-03-01\n";
    const auto kpi = kpi_of(entries, "2026-04-15", 3);
    CHECK(figure(kpi.collection_rate) == 100'0000);
    CHECK(kpi.opening.minor() == -400'00);
    // A receipt that is void by the end was never there.
    const auto bounced = kpi_of(entries + "2026-04-10 void R-1\n", "2026-04-15", 3);
    CHECK(figure(bounced.collection_rate) == 0);
    CHECK(bounced.opening.minor() == 100'00);
}

TEST_CASE("kpi: discounts, credit notes and write-offs dilute sales") {
    const auto kpi = kpi_of(
        "2026-01-05 sale A S-1 100.00 due:2026-02-04\n"
        "2026-01-10 receipt A R-1 90.00\n"
        "  to S-1  90.00 discount 2.00\n"
        "\n"
        "2026-01-11 credit A G-1 5.00 for:S-1\n"
        "2026-01-12 writeoff A W-1 3.00 to:S-1\n",
        "2026-01-31");
    CHECK(figure(kpi.dilution) == 10'0000);
    CHECK(kpi.owed.is_zero());
    CHECK(figure(kpi.dso_countback) == 0);
    CHECK_FALSE(kpi.age.is_number());
}
