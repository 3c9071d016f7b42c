#include "documents/books_text.hpp"

#include <doctest/doctest.h>

#include "base/diagnostic_list.hpp"
#include "foreign/read_journal.hpp"
#include "reports/books.hpp"

namespace {

using foreign::Format;

settings::Books usual_rules() {
    settings::Books rules;
    rules.terms = "net 30";
    return rules;
}

/// The entries made of a book, without their origins; or its faults, one a line.
std::string made_of(const std::string& text, Format format = Format::hledger,
                    const settings::Books& rules = usual_rules()) {
    Sources sources;
    Diagnostics diagnostics;
    const auto read =
        foreign::read_journal_text("b", text, {format, 2026, false}, sources, diagnostics);
    std::string made;
    if (!diagnostics.any_error()) {
        const auto books = reports::books(read.journal, rules, sources, diagnostics);
        for (const auto& one : documents::books_texts(books, read.journal, rules.terms, sources))
            made += one.text;
    }
    if (diagnostics.any_error()) {
        made.clear();
        for (const auto& diagnostic : diagnostics.in_reading_order()) {
            const auto& span = diagnostic.labels.front().span;
            made += std::to_string(sources.locate(span.source, span.begin).line) + " " +
                    std::string{diagnostic.rule.name} + "\n";
        }
    }
    for (auto at = made.find(" x-source:"); at != std::string::npos; at = made.find(" x-source:"))
        made.erase(at, made.find_first_of(" \n", at + 1) - at);
    return made;
}

/// The same of what follows an invoice of 100.00.
std::string after_sale(const std::string& text) {
    const auto made =
        made_of("2026-01-01 (I-1) X\n  assets:receivable:C  100.00 EUR\n  income\n" + text);
    const auto head =
        std::string{"customer C \"X\"\n2026-01-01 sale C I-1 100.00 EUR terms:\"net 30\"\n"};
    return made.starts_with(head) ? made.substr(head.size()) : "?" + made;
}

}  // namespace

TEST_CASE("the postings beside the receivable tell the kind") {
    CHECK(
        after_sale("2026-02-01 X\n  assets:bank  40 EUR\n  assets:receivable:C  ; invoice:I-1\n") ==
        "2026-02-01 receipt C C-20260201-1 40.00 EUR to:I-1\n");
    CHECK(after_sale(
              "2026-02-01 X\n  income:sales  40 EUR\n  assets:receivable:C  ; invoice:I-1\n") ==
          "2026-02-01 credit C C-20260201-1 40.00 EUR to:I-1\n");
    CHECK(after_sale(
              "2026-02-01 X\n  expenses:lost  40 EUR\n  assets:receivable:C  ; invoice:I-1\n") ==
          "2026-02-01 writeoff C C-20260201-1 40.00 EUR to:I-1\n");
    CHECK(after_sale("2026-02-01 X\n  equity:opening  40 EUR\n  assets:receivable:C\n") ==
          "2026-02-01 open-credit C C-20260201-1 40.00 EUR\n"
          "  to I-1  40.00 EUR x-guessed:oldest-due\n");
    CHECK(made_of("2026-02-01 (O-1) X\n  assets:receivable:C  40 EUR\n  equity:opening\n") ==
          "customer C \"X\"\n2026-02-01 open C O-1 40.00 EUR terms:\"net 30\"\n");
}

TEST_CASE("parts of a receipt") {
    CHECK(after_sale("2026-02-01 X\n  assets:bank  90 EUR\n  expenses:fees  1 EUR\n"
                     "  assets:tax withheld  4 EUR\n  expenses:discounts  5 EUR\n"
                     "  assets:receivable:C  ; invoice:I-1\n") ==
          "2026-02-01 receipt C C-20260201-1 90.00 EUR\n"
          "  to I-1  95.00 EUR discount 5.00 EUR\n"
          "  fee  1.00 EUR\n"
          "  withheld  4.00 EUR\n");
}

TEST_CASE("a tax is a rate where the rate gives it exactly") {
    const auto taxed = [](const char* net, const char* tax) {
        return made_of(std::string{"2026-02-01 (O-1) X\n  assets:receivable:C  113.00 EUR\n"
                                   "  income:sales  -"} +
                       net + " EUR\n  liabilities:vat  -" + tax + " EUR\n");
    };
    CHECK(taxed("100.00", "13.00").find(" tax:13%\n") != std::string::npos);
    CHECK(taxed("106.10", "6.90").find(" tax:6.5%\n") != std::string::npos);
    CHECK(taxed("112.99", "0.01").find(" tax:0.01%\n") != std::string::npos);
}

TEST_CASE("a credit goes down the steps") {
    const std::string book =
        "2026-01-01 (INV-0101) X\n  assets:receivable:C  100.00 EUR\n  income\n"
        "2026-01-02 (INV-0102) X\n  assets:receivable:C  60.00 EUR\n  income\n"
        "2026-01-03 (INV-0103) X\n  assets:receivable:C  60.00 EUR\n  income\n";
    const auto paid = [&](const std::string& text, const std::string& amount) {
        const auto made = made_of(book + "2026-02-01 " + text + "\n  assets:bank  " + amount +
                                  " EUR\n  assets:receivable:C\n");
        return made.substr(made.find(" receipt ") + 9);
    };
    CHECK(paid("paid inv 102, thanks", "60.00") ==
          "C C-20260201-1 60.00 EUR \"paid inv 102, thanks\"\n"
          "  to INV-0102  60.00 EUR x-guessed:reference-in-text\n");
    CHECK(paid("paid", "60.00") ==
          "C C-20260201-1 60.00 EUR \"paid\"\n"
          "  to INV-0102  60.00 EUR x-guessed:exact-amount\n");
    CHECK(paid("paid", "250.00") ==
          "C C-20260201-1 250.00 EUR \"paid\"\n"
          "  to INV-0101  100.00 EUR x-guessed:oldest-due\n"
          "  to INV-0102  60.00 EUR x-guessed:oldest-due\n"
          "  to INV-0103  60.00 EUR x-guessed:oldest-due\n"
          "  *  30.00 EUR\n");
}

TEST_CASE("what a later payment names cannot be guessed before") {
    CHECK(
        after_sale("2026-02-01 X\n  assets:bank  30 EUR\n  assets:receivable:C\n"
                   "2026-03-01 X\n  assets:bank  80 EUR\n  assets:receivable:C  ; invoice:I-1\n") ==
        "2026-02-01 receipt C C-20260201-1 30.00 EUR\n"
        "  to I-1  20.00 EUR x-guessed:oldest-due\n"
        "  *  10.00 EUR\n"
        "2026-03-01 receipt C C-20260301-1 80.00 EUR to:I-1\n");
}

TEST_CASE("money that comes back takes back what was paid") {
    CHECK(after_sale("2026-02-01 X\n  assets:bank  100 EUR\n  assets:receivable:C  ; invoice:I-1\n"
                     "2026-02-05 X\n  assets:receivable:C  100 EUR  ; invoice:I-1\n  assets:bank\n"
                     "2026-02-09 X\n  assets:bank  100 EUR\n  assets:receivable:C\n") ==
          "2026-02-01 receipt C C-20260201-1 100.00 EUR to:I-1\n"
          "2026-02-05 unapply C 100.00 EUR from:C-20260201-1 to:I-1\n"
          "2026-02-05 refund C C-20260205-1 100.00 EUR from:C-20260201-1\n"
          "2026-02-09 receipt C C-20260209-1 100.00 EUR\n"
          "  to I-1  100.00 EUR x-guessed:exact-amount\n");
}

TEST_CASE("money under the name of its own receipt waits to be applied or paid out") {
    CHECK(after_sale(
              "2026-02-01 (R-1) X\n  assets:bank  50 EUR\n  assets:receivable:C  ; invoice:R-1\n"
              "2026-02-05 X\n  assets:receivable:C  30 EUR  ; invoice:R-1\n"
              "  assets:receivable:C  -30 EUR  ; invoice:I-1\n"
              "2026-02-09 X\n  assets:receivable:C  5 EUR  ; invoice:R-1\n  assets:bank\n") ==
          "2026-02-01 receipt C R-1 50.00 EUR to:*\n"
          "2026-02-05 apply C 30.00 EUR from:R-1 to:I-1\n"
          "2026-02-09 refund C C-20260209-1 5.00 EUR from:R-1\n");
}

TEST_CASE("a payment before its invoice") {
    CHECK(made_of("2026-01-01 X\n  assets:bank  70 EUR\n  assets:receivable:C  ; invoice:I-9\n"
                  "2026-01-05 (I-9) X\n  assets:receivable:C  100 EUR\n  income\n") ==
          "customer C \"X\"\n"
          "2026-01-01 receipt C C-20260101-1 70.00 EUR to:I-9\n"
          "2026-01-05 sale C I-9 100.00 EUR terms:\"net 30\"\n");
}

TEST_CASE("numbers stay one of a kind") {
    CHECK(made_of("2026-01-01 (7) X\n  assets:receivable:C  1 EUR\n  income\n"
                  "2026-01-02 (7) Y\n  assets:receivable:D  2 EUR\n  income\n"
                  "2026-01-03 X\n  assets:receivable:C  3 EUR\n  income\n"
                  "2026-01-03 X\n  assets:receivable:C  4 EUR\n  income\n") ==
          "customer C \"X\"\n"
          "2026-01-01 sale C 7 1.00 EUR terms:\"net 30\"\n"
          "customer D \"Y\"\n"
          "2026-01-02 sale D 7-D 2.00 EUR terms:\"net 30\"\n"
          "2026-01-03 sale C C-20260103-1 3.00 EUR terms:\"net 30\"\n"
          "2026-01-03 sale C C-20260103-2 4.00 EUR terms:\"net 30\"\n");
}

TEST_CASE("assertions on an account of one customer, rates, and faults by their line") {
    CHECK(after_sale("P 2026-01-31 USD 0.92 EUR\n"
                     "2026-02-01 X\n  assets:bank  40 EUR\n"
                     "  assets:receivable:C  = 60 EUR  ; invoice:I-1\n") ==
          "?7 unsupported-journal-feature\n");
    CHECK(after_sale("P 2026-01-31 USD 0.92 EUR\n"
                     "2026-02-01 X\n  assets:bank  40 EUR\n"
                     "  assets:receivable:C  -40 EUR = 60 EUR  ; invoice:I-1\n") ==
          "2026-01-31 rate USD 0.92 EUR\n"
          "2026-02-01 receipt C C-20260201-1 40.00 EUR to:I-1\n"
          "2026-02-01 balance C 60.00 EUR\n");
    CHECK(after_sale("2026-02-01 X\n  assets:bank  40 EUR\n"
                     "  assets:receivable:C  -40 EUR = 61 EUR\n") == "?6 foreign-entry\n");
}

TEST_CASE("money that comes back to the name of its source waits there, and is paid out by it") {
    const std::string paid =
        "2026-02-01 (R-1) X\n  assets:bank  100 EUR\n  assets:receivable:C  ; invoice:I-1\n";
    const std::string back =
        "2026-02-05 X\n  assets:receivable:C  100 EUR  ; invoice:I-1\n"
        "  assets:receivable:C  -100 EUR  ; invoice:R-1\n";
    const std::string refund =
        "2026-02-05 (RF-1) X\n  assets:bank  -100 EUR\n"
        "  assets:receivable:C  100 EUR  ; invoice:R-1\n";
    const std::string receipt = "2026-02-01 receipt C R-1 100.00 EUR to:I-1\n";
    const std::string unapply = "2026-02-05 unapply C 100.00 EUR from:R-1 to:I-1\n";
    const std::string paid_out = "2026-02-05 refund C RF-1 100.00 EUR from:R-1\n";
    CHECK(after_sale(paid + back + refund) == receipt + unapply + paid_out);
    // A day has no order.
    CHECK(after_sale(paid + refund + back) == receipt + paid_out + unapply);
}

TEST_CASE("a transaction is called by its code, else by a tag of the name that invoices go by") {
    CHECK(after_sale("2026-02-01 X  ; invoice:R-7\n  assets:bank  100 EUR\n"
                     "  assets:receivable:C  ; invoice:I-1\n") ==
          "2026-02-01 receipt C R-7 100.00 EUR to:I-1\n");
    CHECK(after_sale("2026-02-01 X  ; invoice:I-1\n  assets:bank  100 EUR\n"
                     "  assets:receivable:C\n") ==
          "2026-02-01 receipt C C-20260201-1 100.00 EUR to:I-1\n");
    CHECK(after_sale("2026-02-01 (I-1) X\n  assets:bank  100 EUR\n"
                     "  assets:receivable:C  ; invoice:I-1\n") ==
          "2026-02-01 receipt C C-20260201-1 100.00 EUR to:I-1\n");
}
