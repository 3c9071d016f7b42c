#include "ledger/exposure.hpp"

#include <doctest/doctest.h>

#include "ledger/commitments.hpp"
#include "posted_book.hpp"

namespace {

constexpr auto head =
    "book\n  currency: EUR\n"
    "customer TOP\ncustomer C\n  parent: TOP\ncustomer D\n  parent: TOP\n  currency: USD\n\n";

/// Of C: `open -on account +orders +drafts -cover = total`, in cents.
std::string exposure(const std::string& text, const char* day, const char* who = "C",
                     bool whole_tree = false, const char* code = "EUR") {
    const auto book = posted_book(head + text);
    const ledger::Exposures exposures{book, *parse_date(day)};
    const auto id = book.find_customer(who);
    const auto currency = book.currencies.find(code);
    const auto found = whole_tree ? exposures.of_tree(id, currency) : exposures.of(id, currency);
    if (!found) return "no rate of " + std::string{book.currencies.code(found.error().from)};
    const auto digits = [](Money amount) { return plain_digits(amount.minor(), 0); };
    return digits(found->open) + " -" + digits(found->on_account) + " +" + digits(found->orders) +
           " +" + digits(found->drafts) + " -" + digits(found->cover) + " = " +
           digits(found->total());
}

}  // namespace

TEST_CASE("an insurer bears its share of what is insured, the customer's credit taken off first") {
    const std::string sale = "2026-01-05 sale C I1 4,000.00 due:2026-02-05\n";
    const std::string insured = "2026-01-01 insure C limit:5000 by:Atlas quota:90%\n";
    CHECK(exposure(sale + insured, "2026-01-31") == "400000 -0 +0 +0 -360000 = 40000");
    CHECK(exposure(sale + insured + "2026-01-06 receipt C R1 1,000.00\n", "2026-01-31") ==
          "400000 -100000 +0 +0 -270000 = 30000");
    CHECK(exposure("2026-01-06 receipt C R1 1,000.00\n" + insured, "2026-01-31") ==
          "0 -100000 +0 +0 -0 = -100000");
    CHECK(exposure(sale + "2026-01-01 insure C limit:1000 by:Atlas quota:90%\n", "2026-01-31") ==
          "400000 -0 +0 +0 -90000 = 310000");
    CHECK(exposure(sale + insured + "2026-01-01 guarantee C 600.00 by:Bank\n", "2026-01-31") ==
          "400000 -0 +0 +0 -400000 = 0");
}

TEST_CASE("a policy is in force from the later of its days through the last, the latest of each") {
    const std::string sale = "2026-01-05 sale C I1 1,000.00 due:2026-02-05\n";
    const std::string short_one =
        "2026-01-10 insure C limit:1000 by:Atlas from:2026-02-01 until:2026-02-28\n";
    CHECK(exposure(sale + short_one, "2026-01-31") == "100000 -0 +0 +0 -0 = 100000");
    CHECK(exposure(sale + short_one, "2026-02-01") == "100000 -0 +0 +0 -100000 = 0");
    CHECK(exposure(sale + short_one, "2026-02-28") == "100000 -0 +0 +0 -100000 = 0");
    CHECK(exposure(sale + short_one, "2026-03-01") == "100000 -0 +0 +0 -0 = 100000");
    const std::string lower = "2026-02-10 insure C limit:200 by:Atlas\n";
    CHECK(exposure(sale + short_one + lower, "2026-02-20") == "100000 -0 +0 +0 -20000 = 80000");
    const std::string second = "2026-02-10 insure C limit:200 by:Other\n";
    CHECK(exposure(sale + lower + second, "2026-02-20") == "100000 -0 +0 +0 -40000 = 60000");
}

TEST_CASE("an order counts until a sale names it or it is voided, and again when the sale is") {
    const std::string order = "2026-01-05 order C O1 500.00\n";
    const std::string sale = "2026-02-01 sale C I1 480.00 due:2026-03-01 order:O1\n";
    CHECK(exposure(order, "2026-01-04") == "0 -0 +0 +0 -0 = 0");
    CHECK(exposure(order, "2026-01-05") == "0 -0 +50000 +0 -0 = 50000");
    CHECK(exposure(order + "2026-01-20 void O1\n", "2026-01-20") == "0 -0 +0 +0 -0 = 0");
    CHECK(exposure(order + sale, "2026-01-31") == "0 -0 +50000 +0 -0 = 50000");
    CHECK(exposure(order + sale, "2026-02-01") == "48000 -0 +0 +0 -0 = 48000");
    CHECK(exposure(order + sale + "2026-02-10 void I1\n", "2026-02-10") ==
          "0 -0 +50000 +0 -0 = 50000");
    CHECK(exposure(order + "2026-02-01 sale D I1 480.00 due:2026-03-01 order:O1\n", "2026-02-01") ==
          "0 -0 +50000 +0 -0 = 50000");
}

TEST_CASE("a draft counts until it matures, whatever it has settled") {
    const std::string text =
        "2026-01-05 sale C I1 500.00 due:2026-02-05\n"
        "2026-01-20 receipt C R1 500.00 to:I1 matures:2026-04-20\n";
    CHECK(exposure(text, "2026-01-19") == "50000 -0 +0 +0 -0 = 50000");
    CHECK(exposure(text, "2026-01-20") == "0 -0 +0 +50000 -0 = 50000");
    CHECK(exposure(text, "2026-04-19") == "0 -0 +0 +50000 -0 = 50000");
    CHECK(exposure(text, "2026-04-20") == "0 -0 +0 +0 -0 = 0");
    CHECK(exposure(text + "2026-02-01 void R1\n", "2026-02-01") == "50000 -0 +0 +0 -0 = 50000");
}

TEST_CASE("a parent's exposure is that of all below it, in its currency at the latest rate") {
    const std::string text =
        "2026-01-05 sale C I1 500.00 due:2026-02-05\n"
        "2026-01-05 sale TOP I2 100.00 due:2026-02-05\n"
        "2026-01-05 sale D I3 200.00 USD due:2026-02-05\n"
        "2026-01-05 receipt D R1 1,000.00 USD\n";
    CHECK(exposure(text, "2026-01-31", "TOP", true) == "no rate of USD");
    CHECK(exposure(text, "2026-01-31", "TOP") == "10000 -0 +0 +0 -0 = 10000");
    const std::string rates =
        "2026-01-01 rate USD 0.90 EUR\n2026-01-20 rate USD 0.50 EUR\n2026-02-20 rate USD 2 EUR\n";
    CHECK(exposure(text + rates, "2026-01-31", "TOP", true) == "70000 -50000 +0 +0 -0 = 20000");
    CHECK(exposure(text + rates, "2026-01-31", "D", false, "USD") ==
          "20000 -100000 +0 +0 -0 = -80000");
}
