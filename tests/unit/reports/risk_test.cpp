#include "reports/risk.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "journal/read.hpp"
#include "ledger/post.hpp"

namespace {

/// Each alert as `CUSTOMER NAME DOCUMENTS AMOUNT`, one a line.
std::string alerts_of(const std::string& entries, const char* as_of, settings::Risk settings = {}) {
    Sources sources;
    Diagnostics diagnostics;
    const auto text = "book\n  currency: EUR\n  terms: net 30\ncustomer A\ncustomer B\n" + entries;
    const auto book = ledger::post(
                          [&](const journal::Sink& sink, const journal::Parts&) {
                              journal::read_text("a.arl", text, sources, diagnostics, sink);
                          },
                          ledger::Faulty::stop, sources, diagnostics)
                          .book;
    REQUIRE_FALSE(diagnostics.any_error());
    const auto report =
        reports::risk(book, sources, {*parse_date(as_of), {}, settings, {}, Days{2}});
    std::string lines;
    for (const auto& alert : report.alerts) {
        lines +=
            fmt::format("{} {}", book.customers[alert.customer].id, reports::name_of(alert.seen));
        for (const auto id : alert.documents) lines += " " + book.number_of(id);
        lines += " " + to_string(alert.amount, book.currencies) + "\n";
    }
    return lines;
}

/// A sale and the receipt that pays it so many days after the due day.
std::string paid_sale(int number, const char* date, const char* due, const char* paid) {
    return fmt::format("{1} sale A S{0} 100.00 due:{2}\n{3} receipt A R{0} 100.00 to:S{0}\n",
                       number, date, due, paid);
}

const std::string two_late = paid_sale(1, "2026-01-05", "2026-02-04", "2026-02-10") +
                             paid_sale(2, "2026-02-05", "2026-03-07", "2026-03-13");

}  // namespace

TEST_CASE("risk: three documents in a row, paid or overdue, each more than five days late") {
    const std::string open = "2026-03-05 sale A S3 50.00 due:2026-04-04\n";
    CHECK(alerts_of(two_late + open, "2026-04-09").empty());  // five days
    CHECK(alerts_of(two_late + open, "2026-04-10") == "A late-row S1 S2 S3 250.00 EUR\n");
    CHECK(alerts_of(two_late, "2026-04-10").empty());
    settings::Risk two;
    two.late_row = 2;
    CHECK(alerts_of(two_late, "2026-04-10", two) == "A late-row S1 S2 200.00 EUR\n");
    // The newest was due on 7 March: 180 days end on 2 September.
    CHECK(alerts_of(two_late, "2026-09-02", two) == "A late-row S1 S2 200.00 EUR\n");
    CHECK(alerts_of(two_late, "2026-09-03", two).empty());
}

TEST_CASE("risk: what no cash settled, and what is void, is no behaviour") {
    const auto third = paid_sale(3, "2026-03-05", "2026-04-04", "2026-04-10");
    CHECK(alerts_of(two_late + third, "2026-04-20") == "A late-row S1 S2 S3 300.00 EUR\n");
    const std::string credited =
        "2026-03-05 sale A S4 50.00 due:2026-04-05\n2026-04-18 credit A G1 50.00 for:S4\n";
    CHECK(alerts_of(two_late + third + credited, "2026-04-20") ==
          "A late-row S1 S2 S3 300.00 EUR\n");
    const auto fourth = paid_sale(4, "2026-03-05", "2026-04-05", "2026-04-05");
    CHECK(alerts_of(two_late + third + fourth, "2026-04-20").empty());
    CHECK(alerts_of(two_late + third + fourth + "2026-04-19 void S4\n2026-04-19 void R4\n",
                    "2026-04-20") == "A late-row S1 S2 S3 300.00 EUR\n");
    // A receipt that bounced leaves its document overdue.
    CHECK(alerts_of(two_late + third + fourth + "2026-04-19 void R4\n", "2026-04-20") ==
          "A late-row S2 S3 S4 300.00 EUR\n");
}

TEST_CASE("risk: a document is late from the last of its due days, plans included") {
    const std::string instalments =
        "2026-03-05 sale A S3 100.00\n  due 2026-03-20  50.00\n  due 2026-04-20  50.00\n";
    const std::string paid = "2026-04-26 receipt A R3 100.00 to:S3\n";
    CHECK(alerts_of(two_late + instalments + paid, "2026-04-30") ==
          "A late-row S1 S2 S3 300.00 EUR\n");
    const std::string plan = "2026-04-01 plan S3\n  due 2026-04-25  100.00\n";
    CHECK(alerts_of(two_late + instalments + plan + paid, "2026-04-30").empty());
    // Overdue with one instalment: what is to come does not make it punctual.
    CHECK(alerts_of(two_late + instalments, "2026-03-26") == "A late-row S1 S2 S3 300.00 EUR\n");
}

TEST_CASE("risk: currencies are judged apart") {
    const std::string dollars = "2026-03-05 sale A S3 100.00 USD due:2026-04-04\n";
    CHECK(alerts_of(two_late + dollars, "2026-04-20").empty());
}

TEST_CASE("risk: a broken promise is told for ninety days from its day on") {
    const std::string entries =
        "2026-01-05 sale A S1 100.00 due:2026-02-04\n"
        "2026-02-10 promise A 80.00 by:2026-02-20 for:S1\n"
        "2026-02-22 receipt A R1 30.00 to:S1\n";
    CHECK(alerts_of(entries, "2026-02-22").empty());  // two days of grace
    CHECK(alerts_of(entries, "2026-02-23") == "A broken-promise S1 50.00 EUR\n");
    CHECK(alerts_of(entries, "2026-05-20") == "A broken-promise S1 50.00 EUR\n");
    CHECK(alerts_of(entries, "2026-05-21").empty());
    CHECK(alerts_of(entries + "2026-03-01 void R1\n", "2026-03-01") ==
          "A broken-promise S1 80.00 EUR\n");
}

TEST_CASE("risk: who has the limit gets the alert") {
    const std::string tree =
        "customer TOP\n  limit: 100.00\ncustomer C\n  parent: TOP\n  limit: 500.00\n"
        "2026-01-05 sale C S1 60.00\n2026-01-05 order TOP B1 40.00\n";
    CHECK(alerts_of(tree, "2026-01-10").empty());
    CHECK(alerts_of(tree + "2026-01-06 sale C S2 0.01\n", "2026-01-10") ==
          "TOP over-limit 0.01 EUR\n");
    const std::string insured = "2026-01-06 insure TOP limit:40.00 by:X\n";
    CHECK(alerts_of(tree + insured + "2026-01-06 sale C S2 40.00\n", "2026-01-10").empty());
}

TEST_CASE("risk: an order that is billed counts once, as its sale") {
    std::string entries;
    for (int i = 1; i <= 5; ++i)
        entries += fmt::format("2026-0{0}-05 sale A S{0} 100.00 due:2026-12-31\n", i);
    const std::string order = "2026-06-05 order A B1 400.00\n";
    CHECK(alerts_of(entries + order, "2026-06-10") == "A sudden-order B1 400.00 EUR\n");
    CHECK(alerts_of(entries + order + "2026-06-08 sale A S9 400.00 order:B1 due:2026-12-31\n",
                    "2026-06-10") == "A sudden-order S9 400.00 EUR\n");
    CHECK(alerts_of(entries + order + "2026-06-08 void B1\n", "2026-06-10").empty());
    CHECK(alerts_of(entries + order, "2026-07-04") == "A sudden-order B1 400.00 EUR\n");
    CHECK(alerts_of(entries + order, "2026-07-05").empty());
    // Two of them on different days are both out of the ordinary.
    CHECK(alerts_of(entries + order + "2026-06-07 order A B2 400.00\n", "2026-06-10") ==
          "A sudden-order B1 400.00 EUR\nA sudden-order B2 400.00 EUR\n");
}

TEST_CASE("risk: doubles have one customer, kind, amount, currency and reference") {
    const std::string first = "2026-01-05 receipt A R1 100.00 to:* ref:X\n";
    CHECK(alerts_of(first + "2026-03-06 receipt A R2 100.00 to:* ref:X\n", "2026-03-10") ==
          "A duplicate R1 R2 100.00 EUR\n");  // 60 days
    CHECK(alerts_of(first + "2026-03-07 receipt A R2 100.00 to:* ref:X\n", "2026-03-10").empty());
    CHECK(alerts_of(first + "2026-01-06 receipt A R2 100.00 to:* ref:Y\n", "2026-01-10").empty());
    CHECK(alerts_of(first + "2026-01-06 receipt B R2 100.00 to:* ref:X\n", "2026-01-10").empty());
    CHECK(alerts_of(first + "2026-01-06 receipt A R2 100.01 to:* ref:X\n", "2026-01-10").empty());
    CHECK(alerts_of("2026-01-05 receipt A R1 100.00 to:*\n2026-01-06 receipt A R2 100.00 to:*\n",
                    "2026-01-10")
              .empty());
    const auto twice = first + "2026-01-06 receipt A R2 100.00 to:* ref:X\n";
    CHECK(alerts_of(twice, "2026-04-05") == "A duplicate R1 R2 100.00 EUR\n");
    CHECK(alerts_of(twice, "2026-04-06").empty());
    CHECK(alerts_of(twice + "2026-01-07 void R2\n", "2026-01-10").empty());
    CHECK(alerts_of("2026-01-05 sale A S1 70.00 ref:P due:2026-12-31\n"
                    "2026-01-09 sale A S2 70.00 ref:P due:2026-12-31\n",
                    "2026-01-10") == "A duplicate S1 S2 70.00 EUR\n");
}

TEST_CASE("risk: three round receipts that paid parts") {
    const std::string entries =
        "2026-01-05 sale A S1 9,500.00 due:2026-12-31\n"
        "2026-02-05 receipt A R1 3,000.00 to:S1\n"
        "2026-03-05 receipt A R2 2,000.00 to:S1\n";
    CHECK(alerts_of(entries + "2026-04-05 receipt A R3 4,000.00 to:S1\n", "2026-04-10") ==
          "A round-payments R1 R2 R3 9,000.00 EUR\n");
    CHECK(alerts_of(entries + "2026-04-05 receipt A R3 4,500.00 to:S1\n", "2026-04-10").empty());
    CHECK(alerts_of(entries + "2026-04-05 receipt A R3 4,000.00 to:*\n", "2026-04-10").empty());
    CHECK(alerts_of(entries + "2026-04-01 sale A S2 4,000.00 due:2026-12-31\n"
                              "2026-04-05 receipt A R3 4,000.00 to:S2\n",
                    "2026-04-10")
              .empty());
}

TEST_CASE("risk: the latest payer is none of those of three receipts before") {
    const auto paid = [](int number, const char* day, const char* payer) {
        return fmt::format("{} receipt A R{} 10.00 to:* payer:{}\n", day, number, payer);
    };
    const auto before =
        paid(1, "2026-01-05", "X") + paid(2, "2026-02-05", "X") + paid(3, "2026-03-05", "Y");
    CHECK(alerts_of(before, "2026-04-10").empty());  // two before
    const auto changed = before + paid(4, "2026-04-05", "Z");
    CHECK(alerts_of(changed, "2026-04-10") == "A payer-changed R4 10.00 EUR\n");
    CHECK(alerts_of(changed, "2026-07-03") == "A payer-changed R4 10.00 EUR\n");
    CHECK(alerts_of(changed, "2026-07-04").empty());
    CHECK(alerts_of(before + paid(4, "2026-04-05", "X"), "2026-04-10").empty());
    // Of two receipts of one day neither is the later.
    CHECK(alerts_of(changed + paid(5, "2026-04-05", "X"), "2026-04-10") ==
          "A payer-changed R4 10.00 EUR\n");
    // Who does not say who paid changes nothing.
    CHECK(alerts_of(changed + "2026-04-09 receipt A R5 10.00 to:*\n", "2026-04-10") ==
          "A payer-changed R4 10.00 EUR\n");
}

TEST_CASE("risk: nobody owes more than a quarter, where five owe") {
    std::string entries = "customer C\ncustomer D\ncustomer E\n";
    for (const char* who : {"B", "C", "D"})
        entries += fmt::format("2026-01-05 sale {0} S{0} 100.00 due:2026-12-31\n", who);
    const std::string large = "2026-01-05 sale A SA 100.01 due:2026-12-31\n";
    CHECK(alerts_of(entries + large, "2026-01-10").empty());  // four
    const std::string fifth = "2026-01-05 sale E SE 0.03 due:2026-12-31\n";
    CHECK(alerts_of(entries + large + fifth, "2026-01-10").empty());
    const std::string cent = "2026-01-06 sale A SA2 0.01 due:2026-12-31\n";
    CHECK(alerts_of(entries + large + fifth + cent, "2026-01-10") ==
          "A concentration 100.02 EUR\n");
    // Of dollars with a rate he owes less; without one they are a block of their own.
    const std::string dollars = "2026-01-05 sale B SB2 10.00 USD due:2026-12-31\n";
    CHECK(alerts_of(entries + large + fifth + cent + dollars, "2026-01-10") ==
          "A concentration 100.02 EUR\n");
    CHECK(alerts_of(entries + large + fifth + cent + dollars + "2026-01-05 rate USD 0.5 EUR\n",
                    "2026-01-10") == "B concentration 105.00 EUR\n");
}
