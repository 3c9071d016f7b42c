#include <doctest/doctest.h>

#include <string>

#include "journal/read.hpp"
#include "ledger/post.hpp"

namespace {

/// What becomes of the only document of a book: its amount in minor units, or the rules broken.
std::string outcome(const std::string& book, const std::string& sale) {
    Sources sources;
    Diagnostics diagnostics;
    const auto posted = ledger::post(
        [&](const journal::Sink& sink, const journal::Parts&) {
            journal::read_text("main.arl", book + sale, sources, diagnostics, sink);
        },
        ledger::Faulty::stop, sources, diagnostics);
    std::string rules;
    for (const auto& diagnostic : diagnostics.in_reading_order())
        rules += (rules.empty() ? "" : " ") + std::string{diagnostic.rule.name};
    if (!rules.empty()) return rules;
    return std::to_string(posted.book.documents[{0}].amount);
}

/// A book with keys of its own, and one customer with some.
std::string book(const std::string& keys, const std::string& customer = "") {
    return "book\n  currency: CNY\n  terms: net 30\n" + keys + "customer C1\n" + customer;
}

std::string sale(const std::string& head, const std::string& lines) {
    return "2026-01-05 sale C1 S-1 " + head + "\n" + lines;
}

const std::string plain = book("");
const std::string hundred = "  Bolts  3 @ 20.00\n  Work  40.00\n";

}  // namespace

TEST_CASE("lines that make the amount are right, whether kept or not") {
    CHECK(outcome(plain, sale("100.00", hundred)) == "10000");
    CHECK(outcome(plain, sale("", hundred)) == "10000");
    CHECK(outcome(plain, sale("100.01", hundred)) == "total-differs");
    CHECK(outcome(plain, sale("99.99", hundred)) == "total-differs");
    CHECK(outcome(plain, sale("100.00", hundred + "  Rebate  -10.00\n")) == "total-differs");
    CHECK(outcome(plain, sale("90.00", hundred + "  Rebate  -10.00\n")) == "9000");
}

TEST_CASE("the point of a quantity, a price or a net is where it stands") {
    CHECK(outcome(plain, sale("15.00", "  Work  1.5 h @ 10.00\n")) == "1500");
    CHECK(outcome(plain, sale("150.00", "  Work  1.5 h @ 10.00\n")) == "total-differs");
    CHECK(outcome(plain, sale("40.00", "  Work  40\n")) == "4000");
    CHECK(outcome(plain, sale("0.40", "  Work  40\n")) == "total-differs");
}

TEST_CASE("lines that only make the amount when 64 bits run over do not make it") {
    const auto rules = [](const std::string& more) {
        return outcome(plain, sale("100.00", hundred + more));
    };
    CHECK(rules("  A  4294967296 @ 4294967296\n") == "total-differs");
    CHECK(rules("  A  184467440737095517\n  B  -0.84\n") == "total-differs");
    const std::string quarter = "  A  46116860184273879.04\n";
    CHECK(rules(quarter + quarter + quarter + quarter) == "total-differs");
}

TEST_CASE("each line is rounded, halves away from zero, before they are added up") {
    const std::string thirds = "  A  3 @ 0.335\n  B  3 @ 0.335\n";  // 1.005 each
    CHECK(outcome(plain, sale("2.02", thirds)) == "202");
    CHECK(outcome(plain, sale("2.01", thirds)) == "total-differs");
    CHECK(outcome(plain, sale("2.00", thirds)) == "total-differs");
    const std::string back = "  Work  5.00\n  Rebate  3 @ -0.335\n";
    CHECK(outcome(plain, sale("3.99", back)) == "399");
    CHECK(outcome(plain, sale("4.00", back)) == "total-differs");
}

TEST_CASE("lines round to the decimals of the document's currency") {
    CHECK(outcome(plain, sale("101 JPY", "  A  3 @ 33.50 JPY\n")) == "101");
    CHECK(outcome(plain, sale("100.50 JPY", "  A  3 @ 33.50 JPY\n")) == "too-many-decimals");
    CHECK(outcome(plain, sale("100 JPY", "  A  3 @ 33.50 JPY\n")) == "total-differs");
    // Two lines that make 201 by hundredths, and 202 by whole yen.
    const std::string halves = "  A  1 @ 100.50 JPY\n  B  1 @ 100.50 JPY\n";
    CHECK(outcome(plain, sale("201 JPY", halves)) == "total-differs");
    CHECK(outcome(plain, sale("202 JPY", halves)) == "202");
    CHECK(outcome(plain, sale("1.005 KWD", "  A  3 @ 0.335 KWD\n")) == "1005");
    CHECK(outcome(plain, sale("1.01 KWD", "  A  3 @ 0.335 KWD\n")) == "total-differs");
    CHECK(outcome(plain, sale("1.01 KWD", "  A  1.010 KWD\n")) == "1010");
    CHECK(outcome(plain, sale("1.01 KWD", "  A  1.011 KWD\n")) == "total-differs");
    CHECK(outcome(plain, sale("201 JPY", "  A  1 @ 100.50\n  B  1 @ 100.50\n")) == "total-differs");
    CHECK(outcome(plain, sale("202 JPY", "  A  1 @ 100.50\n  B  1 @ 100.50\n")) == "202");
    const auto yen = "book\n  currency: JPY\n  terms: net 30\ncustomer C1\n";
    CHECK(outcome(yen, sale("201", "  A  1 @ 100.50\n  B  1 @ 100.50\n")) == "total-differs");
    CHECK(outcome(yen, sale("202", "  A  1 @ 100.50\n  B  1 @ 100.50\n")) == "202");
    const auto declared = plain + "currency CNY\n  decimals: 1\n";
    CHECK(outcome(declared, sale("0.2", "  A  1 @ 0.05\n  B  1 @ 0.05\n")) == "2");
    CHECK(outcome(declared, sale("0.1", "  A  1 @ 0.05\n  B  1 @ 0.05\n")) == "total-differs");
}

TEST_CASE("a net has the decimals of its currency, unlike a price") {
    CHECK(outcome(plain, sale("40.01", "  A  40.005\n")) == "too-many-decimals");
    CHECK(outcome(plain, sale("40.01", "  A  1 @ 40.005\n")) == "4001");
}

TEST_CASE("a product beyond 64 bits counts like any other") {
    const std::string big = "  Big  12345.678912 @ 80,000,000.123456\n";
    CHECK(outcome(plain, sale("", big)) == "98765431448415");
    CHECK(outcome(plain, sale("40.00", "  Work  40.00\n" + big)) == "total-differs");
}

TEST_CASE("a document is in one currency, with its lines") {
    CHECK(outcome(plain, sale("100.00", "  A  100.00 USD\n")) == "currency-mismatch");
    CHECK(outcome(plain, sale("100.00 USD", "  A  100.00 CNY\n")) == "currency-mismatch");
    CHECK(outcome(plain, sale("100.00 USD", "  A  100.00\n")) == "10000");
    CHECK(outcome(plain, sale("100.00", "  A  100.00 CNY\n")) == "10000");
}

TEST_CASE("tax of the customer or the book comes on top of lines that make the amount") {
    for (const auto& taxed :
         {book("", "  tax: 10%\n"), book("  tax: 10%\n"), book("  tax: 20%\n", "  tax: 10%\n")}) {
        CHECK(outcome(taxed, sale("100.00", hundred)) == "total-differs");
        CHECK(outcome(taxed, sale("110.00", hundred)) == "11000");
    }
    const auto freed = book("  tax: 10%\n", "  tax: 0%\n");
    CHECK(outcome(freed, sale("100.00", hundred)) == "10000");
    CHECK(outcome(freed, sale("110.00", hundred)) == "total-differs");
    const auto later = plain + "2026-01-05 set C1 tax:10%\n";
    CHECK(outcome(later, sale("100.00", hundred)) == "total-differs");
    CHECK(outcome(later, sale("110.00", hundred)) == "11000");
}

TEST_CASE("the tax of the head comes before the customer's") {
    const auto taxed = book("", "  tax: 10%\n");
    CHECK(outcome(taxed, sale("100.00 tax:0%", hundred)) == "10000");
    CHECK(outcome(taxed, sale("110.00 tax:0%", hundred)) == "total-differs");
    CHECK(outcome(plain, sale("100.00 tax:10%", hundred)) == "total-differs");
    CHECK(outcome(plain, sale("110.00 tax:10%", hundred)) == "11000");
}

TEST_CASE("gross lines make the amount, whatever tax is in them") {
    for (const auto& gross : {book("  tax-mode: inclusive\n  tax: 10%\n"),
                              book("", "  tax-mode: inclusive\n  tax: 10%\n")}) {
        CHECK(outcome(gross, sale("100.00", hundred)) == "10000");
        CHECK(outcome(gross, sale("110.00", hundred)) == "total-differs");
        CHECK(outcome(gross, sale("100.00 tax-mode:exclusive", hundred)) == "total-differs");
        CHECK(outcome(gross, sale("110.00 tax-mode:exclusive", hundred)) == "11000");
    }
    const auto net = book("  tax: 10%\n");
    CHECK(outcome(net, sale("100.00 tax-mode:inclusive", hundred)) == "10000");
    CHECK(outcome(net, sale("110.00 tax-mode:inclusive", hundred)) == "total-differs");
}

TEST_CASE("a discount of the head takes from priced lines") {
    CHECK(outcome(plain, sale("100.00 discount:10%", hundred)) == "total-differs");
    CHECK(outcome(plain, sale("94.00 discount:10%", hundred)) == "9400");
    CHECK(outcome(plain, sale("100.00 discount:0%", hundred)) == "10000");
    const std::string off = "  Bolts  3 @ 20.00  discount:50%\n  Work  40.00\n";
    CHECK(outcome(plain, sale("100.00", off)) == "total-differs");
    CHECK(outcome(plain, sale("70.00", off)) == "7000");
}

TEST_CASE("an item's tax counts where the head says none") {
    const auto items = book("item GEAR\n  tax: 10%\n", "  tax: 0%\n");
    const std::string gear = "  GEAR  1 @ 100.00\n";
    CHECK(outcome(items, sale("100.00", gear)) == "total-differs");
    CHECK(outcome(items, sale("110.00", gear)) == "11000");
    CHECK(outcome(items, sale("100.00 tax:0%", gear)) == "10000");
    CHECK(outcome(items, sale("100.00 tax-mode:inclusive", gear)) == "10000");
    CHECK(outcome(items, sale("100.00", hundred)) == "10000");
    CHECK(outcome(plain, sale("100.00", "  Bolts  1 @ 100.00  tax:10%\n")) == "total-differs");
    CHECK(outcome(plain, sale("110.00", "  Bolts  1 @ 100.00  tax:10%\n")) == "11000");
}

TEST_CASE("a stated tax is checked, and counts in place of the computed one") {
    const std::string ten = "  tax 10%  10.00\n";
    CHECK(outcome(plain, sale("100.00", hundred + ten)) == "tax-differs");
    CHECK(outcome(plain, sale("100.00", hundred + "  tax 10%  0.00\n")) == "10000");
    CHECK(outcome(plain, sale("110.00 tax:10%", hundred + ten)) == "11000");
    CHECK(outcome(plain, sale("110.02 tax:10%", hundred + "  tax 10%  10.02\n")) == "11002");
    CHECK(outcome(plain, sale("110.03 tax:10%", hundred + "  tax 10%  10.03\n")) == "tax-differs");
    CHECK(outcome(plain, sale("100.00 tax:10%", hundred + ten)) == "total-differs");
    const auto gross = book("  tax-mode: inclusive\n  tax: 10%\n");
    CHECK(outcome(gross, sale("100.00", hundred + "  tax 10%  9.09\n")) == "10000");
    CHECK(outcome(gross, sale("100.00", hundred + "  tax 10%  9.50\n")) == "tax-differs");
}

TEST_CASE("one document's tax or discount is not the next one's") {
    const auto two = plain + sale("110.00 tax:10%", hundred) + "2026-01-06 sale C1 S-2 100.00\n" +
                     hundred + "2026-01-06 sale C1 S-3 100.00\n" + hundred + "  tax 0%  0.00\n";
    CHECK(outcome(two, "2026-01-07 sale C1 S-4 100.00\n" + hundred) == "11000");
    CHECK(outcome(two, "2026-01-07 sale C1 S-4 110.00\n" + hundred) == "total-differs");
}
