#include "reports/staff.hpp"

#include <doctest/doctest.h>

#include "../ledger/posted_book.hpp"

namespace {

Period period(const char* from, const char* to) { return {*parse_date(from), *parse_date(to)}; }

/// The one row of a period, as known at its end, at a commission of 1 %.
reports::Staff staff_of(const std::string& entries, const char* from, const char* to) {
    const auto book = posted_book(
        "book \"B\"\n  currency: EUR\n\ncustomer A \"Anna\"\n  salesperson: Wang\n"
        "2026-01-05 sale A S-1 100.00 due:2026-02-04\n" +
        entries);
    const auto report =
        reports::staff(book, {*parse_date(to), period(from, to), {}, Days{2}, Rate{10'000}});
    REQUIRE(report.lines.size() == 1);
    CHECK(report.lines.front().group.values.front() == "Wang");
    return report.lines.front().figures;
}

i128 clawback(const std::string& entries) {
    return staff_of(entries, "2026-03-01", "2026-03-31").clawback->minor();
}

}  // namespace

TEST_CASE("staff: commission is rounded once for a person") {
    // 0.50 and 0.50 make half a cent each, which together is one.
    const auto staff = staff_of(
        "2026-01-10 receipt A R-1 0.50 to:S-1\n"
        "2026-01-11 receipt A R-2 0.50 to:S-1\n",
        "2026-01-01", "2026-01-31");
    CHECK(staff.collected.minor() == 100);
    CHECK(staff.commission->minor() == 1);
}

TEST_CASE("staff: cash belongs to the later day of receipt and document") {
    const std::string prepaid =
        "2026-02-03 receipt A R-1 40.00 to:*\n"
        "2026-03-02 sale A S-2 40.00 due:2026-03-31\n"
        "2026-03-20 apply A 40.00 from:R-1 to:S-2\n";
    CHECK(staff_of(prepaid, "2026-03-01", "2026-03-31").collected.minor() == 4000);
    CHECK(staff_of(prepaid, "2026-02-01", "2026-02-28").collected.minor() == 0);
}

TEST_CASE("staff: what bounces is taken back as far as it was known before") {
    const std::string paid = "2026-02-03 receipt A R-1 40.00 to:S-1\n";
    const std::string bounced = "2026-03-10 void R-1\n";
    CHECK(clawback(paid) == 0);
    CHECK(clawback(paid + bounced) == 40);
    // Taken back before the period already, so that only the rest was paid for.
    CHECK(clawback(paid + "2026-02-20 unapply A 15.00 from:R-1 to:S-1\n" + bounced) == 25);
    // Set against the document in the period only, when nothing had been paid for it.
    CHECK(clawback("2026-02-03 receipt A R-1 40.00 to:*\n"
                   "2026-03-05 apply A 40.00 from:R-1 to:S-1\n" +
                   bounced) == 0);
    // Received and void in the period.
    CHECK(clawback("2026-03-03 receipt A R-1 40.00 to:S-1\n" + bounced) == 0);
}

TEST_CASE("staff: days of sales need a period that ends on the day, within the book") {
    const auto dso = [](const char* from) { return staff_of("", from, "2026-01-31").dso; };
    CHECK(rounded(dso("2026-01-01"), 4) == 310'000);
    CHECK_FALSE(dso("2025-12-31").is_number());
}
