#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "journal/read.hpp"
#include "ledger/post.hpp"

namespace {

const std::string heading =
    "book\n  currency: CNY\n  terms: net 30\ncustomer C1\ncustomer C2\n"
    "2026-01-01 sale C1 S-1 100.00\n2026-01-01 sale C1 S-2 500.00\n"
    "2026-01-01 sale C1 X-1 100.00 USD\n";

/// What is wrong with a book of these entries: of every fault its message, what is marked, and
/// the hints.
std::string told(const std::string& entries) {
    Sources sources;
    Diagnostics diagnostics;
    ledger::post(
        [&](const journal::Sink& sink, const journal::Parts&) {
            journal::read_text("main.arl", heading + entries, sources, diagnostics, sink);
        },
        ledger::Faulty::stop, sources, diagnostics);
    std::string words;
    for (const auto& diagnostic : diagnostics.in_reading_order()) {
        words += diagnostic.message + "\n";
        for (const auto& label : diagnostic.labels) {
            const auto& span = label.span;
            const auto marked = sources.text(span.source).substr(span.begin, span.end - span.begin);
            words += fmt::format(" {}| {}\n", marked, label.words);
        }
        for (const auto& hint : diagnostic.hints) words += fmt::format(" = {}\n", hint.words);
    }
    return words;
}

std::string on(int day, const std::string& words) {
    return fmt::format("2026-01-{:02} {}\n", day, words);
}

/// The first line alone.
std::string message(const std::string& words) { return words.substr(0, words.find('\n')); }

bool says(const std::string& words, const std::string& part) {
    return words.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the last cent of an invoice or a source can be drawn, and no more") {
    CHECK(told(on(2, "receipt C1 R-1 100.00 to:S-1")) == "");
    CHECK(told(on(2, "receipt C1 R-1 100.01 to:S-1")) ==
          "S-1 is over-allocated by 0.01 CNY\n"
          " 100.01| 100.00 was still open\n"
          " 100.00| 2026-01-01: invoiced 100.00\n"
          " = allocate 100.00 and keep the rest: `*  0.01`\n");
    const auto money = on(2, "receipt C1 R-1 50.00 to:*");
    CHECK(told(money + on(3, "refund C1 F-1 50.00 from:R-1")) == "");
    CHECK(told(money + on(3, "refund C1 F-1 50.01 from:R-1")) ==
          "R-1 has 50.00 CNY left, this takes 50.01\n"
          " 50.01| \n"
          " 50.00| 2026-01-02: received 50.00\n"
          " = take at most 50.00\n");
}

TEST_CASE("a discount settles as money does") {
    CHECK(told(on(2, "receipt C1 R-1 95.00") + "  to S-1  95.00 discount 5.00\n") == "");
    CHECK(message(told(on(2, "receipt C1 R-1 95.00") + "  to S-1  95.00 discount 6.00\n")) ==
          "S-1 is over-allocated by 1.00 CNY");
}

TEST_CASE("an exchanged payment draws on each side in its own currency") {
    const auto dollars = on(2, "receipt C1 R-1 10.00 USD");
    CHECK(told(dollars + "  to S-1  71.00 CNY @@ 10.00 USD\n") == "");
    CHECK(told(dollars + "  to S-1  100.00 CNY @@ 10.00 USD\n") == "");
    CHECK(message(told(dollars + "  to S-1  101.00 CNY @@ 10.00 USD\n")) ==
          "S-1 is over-allocated by 1.00 CNY");
    const auto yuan =
        on(2, "receipt C1 R-1 700.00") + "  to X-1  50.00 USD @@ 355.00\n  *  345.00\n";
    CHECK(told(yuan + on(3, "apply C1 345.00 from:R-1 to:S-2")) == "");
    CHECK(message(told(yuan + on(3, "apply C1 345.01 from:R-1 to:S-2"))) ==
          "R-1 has 345.00 CNY left, this takes 345.01");
}

TEST_CASE("what is taken back later was drawn until then") {
    const auto twice = on(2, "receipt C1 R-1 100.00 to:S-1") + on(4, "receipt C1 R-2 50.00 to:S-1");
    CHECK(told(twice + on(4, "unapply C1 50.00 from:R-1 to:S-1")) == "");
    CHECK(message(told(twice + on(5, "unapply C1 50.00 from:R-1 to:S-1"))) ==
          "S-1 is over-allocated by 50.00 CNY");
    CHECK(told(twice + on(4, "void R-1")) == "");
    CHECK(message(told(twice + on(5, "void R-1"))) == "S-1 is over-allocated by 50.00 CNY");
}

TEST_CASE("sums beyond 64 bits are too much as well") {
    const std::string much = " 90,000,000,000,000,000.00 to:S-1";
    CHECK(message(told(on(2, "receipt C1 R-1" + much) + on(2, "receipt C1 R-2" + much))) ==
          "S-1 is over-allocated by 89,999,999,999,999,900.00 CNY");
}

TEST_CASE("the last draw of the first day that breaks is to blame") {
    const auto first = on(2, "receipt C1 R-1 90.00 to:S-1");
    CHECK(
        told(on(5, "receipt C1 R-3 30.00 to:S-1") + on(5, "receipt C1 R-2 20.00 to:S-1") + first) ==
        "S-1 is over-allocated by 20.00 CNY\n"
        " 30.00| 10.00 was still open\n"
        " 100.00| 2026-01-01: invoiced 100.00\n"
        " 90.00| 2026-01-02: 90.00 by R-1\n"
        " = allocate 10.00 and keep the rest: `*  20.00`\n"
        "S-1 is over-allocated by 40.00 CNY\n"
        " 20.00| 0.00 was still open\n"
        " 100.00| 2026-01-01: invoiced 100.00\n"
        " 90.00| 2026-01-02: 90.00 by R-1\n"
        " 30.00| 2026-01-05: 30.00 by R-3\n"
        " = nothing is open: keep the money on account with `*`\n");
    const auto back = first + on(5, "receipt C1 R-2 40.00 to:S-1");
    for (const auto& no_draw : {on(5, "unapply C1 10.00 from:R-1 to:S-1"),
                                on(5, "receipt C1 R-3 10.00 to:S-1") + on(5, "void R-3")}) {
        CAPTURE(no_draw);
        const auto words = told(back + no_draw);
        CHECK(says(words, " 40.00| "));
        CHECK_FALSE(says(words, " 10.00| 0.00 was still open"));
    }
}

TEST_CASE("of one document twenty faults are told, each once") {
    std::string entries = on(2, "receipt C1 R-1 100.00 to:S-1");
    for (int i = 11; i < 36; ++i)
        entries += on(i % 20 + 3, fmt::format("receipt C1 R-{0} {0}.00 to:S-1", i));
    const auto words = told(entries);
    int blamed = 0;
    for (int i = 11; i < 36; ++i)
        if (says(words, fmt::format("\n {}.00| 0.00 was still open\n", i))) ++blamed;
    CHECK(blamed == 20);
    std::size_t faults = 0;
    for (auto at = words.find("over-allocated"); at != std::string::npos;
         at = words.find("over-allocated", at + 1))
        ++faults;
    CHECK(faults == 20);
}

TEST_CASE("the line that takes the document is marked") {
    CHECK(says(told(on(2, "receipt C1 R-1 200.00") + "  to S-2  80.00\n  to S-1  120.00\n"),
               " 120.00| 100.00 was still open\n"));
    CHECK(says(told(on(2, "receipt C1 R-1 110.00") + "  to S-1  60.00\n  to S-1  50.00\n"),
               " 50.00| 40.00 was still open\n"));
}

TEST_CASE("a receipt without a number that says nothing of its money is not kept in silence") {
    CHECK(message(told(on(2, "receipt C1 - 5.00"))) ==
          "an unnumbered receipt cannot keep money on account");
}

TEST_CASE("an allocation on the invoice's own day is not early") {
    CHECK(says(told(on(1, "receipt C1 R-1 120.00 to:S-1")), " = allocate 100.00 and keep"));
    CHECK(says(told(on(3, "sale C1 S-3 5.00") + on(2, "writeoff C1 W-1 5.00 to:S-3")),
               " = S-3 exists from 2026-01-03 on\n"));
}

TEST_CASE("notes tell what drew on the document by then, by day, as many as five") {
    const auto late = on(9, "receipt C1 R-9 30.00 to:S-1");
    CHECK(told(late + on(12, "receipt C1 R-2 1.00 to:S-1") + on(4, "receipt C1 R-4 60.00 to:S-1") +
               on(3, "receipt C1 R-3 7.00 to:S-1") + on(2, "receipt C1 R-5 50.00 to:S-1") +
               on(3, "void R-5") + on(3, "receipt C1 R-6 8.00 to:S-1") + on(10, "void R-6")) ==
          "S-1 is over-allocated by 5.00 CNY\n"
          " 30.00| 25.00 was still open\n"
          " 100.00| 2026-01-01: invoiced 100.00\n"
          " 7.00| 2026-01-03: 7.00 by R-3\n"
          " 8.00| 2026-01-03: 8.00 by R-6\n"
          " 60.00| 2026-01-04: 60.00 by R-4\n"
          " = allocate 25.00 and keep the rest: `*  5.00`\n");
    const auto same_day = on(2, "receipt C1 R-1 10.00 to:*") +
                          on(3, "apply C1 5.00 from:R-1 to:S-1") +
                          on(3, "receipt C1 R-3 90.00 to:S-1");
    CHECK(says(told(same_day + late), " 5.00| 2026-01-03: 5.00 by R-1\n 90.00| 2026-01-03: 90.00"));
    std::string many;
    for (int i = 2; i < 8; ++i) many += on(i, fmt::format("receipt C1 R-{} 15.00 to:S-1", i));
    const auto words = told(many + late);
    CHECK(says(words, " by R-6\n ="));
    CHECK_FALSE(says(words, " by R-7\n"));
}

TEST_CASE("notes say what a document is") {
    const auto taken = on(9, "receipt C1 R-9 30.00 to:D-1");
    CHECK(says(told(on(2, "debit C1 D-1 5.00") + taken), "2026-01-02: charged 5.00\n"));
    CHECK(says(told(on(2, "open C1 D-1 5.00 dated:2025-12-01 due:2025-12-31") + taken),
               "2026-01-02: opened with 5.00\n"));
    CHECK(says(told(on(2, "credit C1 K-1 5.00 to:*") + on(3, "refund C1 F-1 6.00 from:K-1")),
               "2026-01-02: credited 5.00\n"));
}

TEST_CASE("a credit note that says how it is split is judged as any payment") {
    CHECK(message(told(on(2, "credit C1 K-1 120.00 for:S-1"))) ==
          "credit K-1 is larger than what is open on S-1 (100.00 CNY)");
    CHECK(message(told(on(2, "credit C1 K-1 120.00 for:S-1") + "  to S-1  110.00\n  *  10.00\n")) ==
          "S-1 is over-allocated by 10.00 CNY");
    for (const auto* said : {"to:S-1", "for:S-1 to:S-1"})
        CHECK(message(told(on(2, fmt::format("credit C1 K-1 120.00 {}", said)))) ==
              "S-1 is over-allocated by 20.00 CNY");
}

TEST_CASE("who takes too much hears what else the customer has on account that day") {
    const auto source = on(2, "receipt C1 R-1 50.00 to:*");
    const auto taken = on(9, "refund C1 F-1 80.00 from:R-1");
    const auto others = [&](const std::string& entries) {
        const auto words = told(source + entries + taken);
        const auto at = words.find(" = other money");
        return at == std::string::npos ? "" : words.substr(at + 27, words.size() - at - 28);
    };
    const auto more = on(3, "receipt C1 R-2 40.00 to:*");
    CHECK(others("") == "");
    CHECK(others(on(3, "receipt C1 - 40.00 to:*")) == "");
    CHECK(others(more) == "R-2 40.00");
    CHECK(others(on(9, "receipt C1 R-2 40.00 to:*")) == "R-2 40.00");
    CHECK(others(on(10, "receipt C1 R-2 40.00 to:*")) == "");
    CHECK(others(on(3, "receipt C2 R-2 40.00 to:*")) == "");
    CHECK(others(on(3, "receipt C1 R-2 40.00 USD to:*")) == "");
    CHECK(others(more + on(9, "void R-2")) == "");
    CHECK(others(more + on(5, "apply C1 15.00 from:R-2 to:S-2")) == "R-2 25.00");
    CHECK(others(more + on(10, "apply C1 15.00 from:R-2 to:S-2")) == "R-2 40.00");
    CHECK(others(more + on(5, "apply C1 15.00 from:R-2 to:S-2") + on(8, "void S-2")) ==
          "R-2 40.00");
    CHECK(others(more + on(5, "refund C1 F-2 15.00 from:R-2")) == "R-2 25.00");
    CHECK(others(more + on(10, "refund C1 F-2 15.00 from:R-2")) == "R-2 40.00");
    CHECK(others(more + on(5, "refund C1 F-2 15.00 from:R-2") + on(8, "void F-2")) == "R-2 40.00");
    std::string many;
    for (int i = 2; i < 8; ++i) many += on(3, fmt::format("receipt C1 R-{0} {0}.00 to:*", i));
    CHECK(others(many) == "R-2 2.00, R-3 3.00, R-4 4.00, R-5 5.00, R-6 6.00");
}

TEST_CASE("of a source that two draw on in one day, nothing is left for the second to blame") {
    const auto words =
        told(on(2, "receipt C1 R-1 50.00 to:*") + on(9, "refund C1 F-1 70.00 from:R-1") +
             on(9, "refund C1 F-2 10.00 from:R-1"));
    CHECK(says(words, "R-1 has 0.00 CNY left, this takes 10.00\n"));
    CHECK(says(words, "R-1 has 50.00 CNY left, this takes 70.00\n"));
}

TEST_CASE("a source that was paid back in part cannot be voided: its void and refunds are shown") {
    CHECK(told(on(2, "receipt C1 R-1 50.00") + "  to S-1  20.00\n  *\n" +
               on(3, "refund C1 F-1 4.00 from:R-1") + on(4, "refund C1 F-2 5.00 from:R-1") +
               on(5, "receipt C1 R-2 6.00 to:*") + on(6, "void R-2") + on(6, "void R-1")) ==
          "R-1 was paid back in part; it cannot be voided\n"
          " R-1| \n"
          " 4.00| 2026-01-03: paid back\n"
          " 5.00| 2026-01-04: paid back\n"
          " = void the refund first\n");
}

TEST_CASE("what is open by a hint counts every sound entry's money once") {
    const std::string unknown = "  to S-1  30.00\n  to S-9  10.00\n";
    CHECK(says(told(on(2, "receipt C1 R-1 40.00") + unknown), "S-1 70.00, S-2 500.00"));
    CHECK(says(told(on(2, "receipt C9 R-1 25.00 to:S-1") + on(3, "receipt C1 R-2 40.00") + unknown),
               "S-1 70.00, S-2 500.00"));
}
