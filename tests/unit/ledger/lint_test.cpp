#include "ledger/lint.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "journal/read.hpp"
#include "ledger/post.hpp"

namespace {

using Levels = std::map<std::string, Severity, std::less<>>;

constexpr const char* head =
    "book\n"
    "  currency: CNY\n"
    "customer C001 \"Qiming Trading\"\n"
    "  terms: 2/10 net 60\n";
constexpr std::size_t head_lines = 4;

/// A book of the head and `text` below it, posted and looked at on 30 June 2026.
struct Linted {
    Sources sources;
    Diagnostics diagnostics;

    explicit Linted(const std::string& text, Levels levels = {}, ledger::LintContext context = {})
        : diagnostics{std::move(levels)} {
        context.today = *parse_date("2026-06-30");
        const auto read = [&](const journal::Sink& sink, const journal::Parts&) {
            journal::read_text("main.arl", head + text, sources, diagnostics, sink);
        };
        const auto posted = ledger::post(read, ledger::Faulty::stop, sources, diagnostics);
        ledger::lint(posted.book, context, sources, diagnostics);
    }

    /// `rule 1:22`, lines counted from the first one below the head.
    std::string places() const {
        std::string all;
        for (const auto& diagnostic : diagnostics.in_reading_order()) {
            const auto span = diagnostic.labels.front().span;
            const auto at = sources.locate(span.source, span.begin);
            all += fmt::format("{}{} {}:{}", all.empty() ? "" : ", ", diagnostic.rule.name,
                               static_cast<int>(at.line) - static_cast<int>(head_lines), at.column);
        }
        return all;
    }
    std::string message() const {
        return diagnostics.all().size() == 1 ? diagnostics.all().front().message : places();
    }
};

std::string linted(const std::string& text, Levels levels = {}) {
    return Linted{text, std::move(levels)}.places();
}

std::string said(const std::string& text) { return Linted{text}.message(); }

const std::string invoice = "2026-03-05 sale C001 INV-1 1,000.00\n";

}  // namespace

TEST_CASE("an ordinary book has no warnings") {
    CHECK(linted(invoice + "2026-03-10 receipt C001 R-1 1,000.00 to:INV-1\n") == "");
}

TEST_CASE("money allocated before its invoice exists is warned of, wherever it says so") {
    CHECK(linted("2026-03-01 receipt C001 R-1 1,000.00 to:INV-1\n" + invoice) ==
          "allocated-early 1:38");
    CHECK(linted("2026-03-01 receipt C001 R-1 1,000.00\n  to INV-1  1,000.00\n" + invoice) ==
          "allocated-early 2:6");
    CHECK(linted("2026-03-05 receipt C001 R-1 1,000.00 to:INV-1\n" + invoice) == "");
}

TEST_CASE("a receipt that says nothing is warned of until something draws on it") {
    CHECK(linted(invoice + "2026-03-20 receipt C001 R-1 400.00\n") == "unallocated 2:29");
    CHECK(linted(invoice + "2026-03-20 receipt C001 R-1 400.00 to:*\n") == "");
    CHECK(linted(invoice + "2026-03-20 receipt C001 R-1 400.00\n"
                           "2026-03-21 apply C001 400.00 from:R-1 to:INV-1\n") == "");
    CHECK(linted(invoice + "2026-03-20 credit C001 CN-1 400.00\n") == "unallocated 2:29");
    CHECK(linted("2026-03-20 open-credit C001 OC-1 400.00\n") == "");
}

TEST_CASE("where a policy speaks for unsaid money nothing is warned of") {
    CHECK(linted("2026-01-01 set C001 allocate:oldest-first\n" + invoice +
                 "2026-03-20 receipt C001 R-1 400.00\n") == "");
}

TEST_CASE("an invoice with exactly the amount open is named") {
    const Linted exact{invoice + "2026-03-20 receipt C001 R-1 1,000.00\n"};
    CHECK(exact.message() == "1,000.00 CNY from C001 is allocated to nothing");
    CHECK(exact.diagnostics.all().front().hints.front().words ==
          "INV-1 has exactly 1,000.00 open: `to:INV-1`");
    const Linted other{invoice + "2026-03-20 receipt C001 R-1 999.00\n"};
    CHECK(other.diagnostics.all().front().hints.size() == 1);
}

TEST_CASE("a discount may be as large as the terms in force of the sale allow") {
    const auto pay = [](const std::string& line) {
        return linted(invoice + "2026-03-10 receipt C001 R-1 970.00\n  " + line + "\n");
    };
    CHECK(pay("to INV-1  970.00 discount 30.00") == "discount-too-large 3:20");
    CHECK(pay("to INV-1  970.00 discount 30.00 approved:Wang") == "");
    CHECK(pay("to INV-1  970.00 discount 19.80") == "");
    CHECK(linted("2026-03-05 sale C001 INV-1 1,000.00 terms:\"net 30\"\n"
                 "2026-03-10 receipt C001 R-1 980.00\n  to INV-1  980.00 discount 20.00\n") ==
          "discount-too-large 3:20");
}

TEST_CASE("a discount is late from the day after the last one it is allowed on") {
    const auto pay = [](const std::string& day) {
        return said(invoice + day +
                    " receipt C001 R-1 980.00\n  to INV-1  980.00 discount 20.00\n");
    };
    CHECK(pay("2026-03-15") == "");
    CHECK(pay("2026-03-16") == "discount taken 1 day late");
    CHECK(pay("2026-03-20") == "discount taken 5 days late");
}

TEST_CASE("a closed customer is sold nothing until it is reopened") {
    const std::string closed = "2026-01-31 set C001 status:closed\n";
    CHECK(said(closed + invoice) == "customer C001 was closed on 2026-01-31");
    CHECK(linted(closed + "2026-02-28 set C001 status:active\n" + invoice) == "");
    CHECK(linted("2026-03-06 set C001 status:closed\n" + invoice) == "");
}

TEST_CASE("a sale on hold is warned of from the day of the hold to the day before its release") {
    const auto sale_on = [](const char* day, const char* more = "") {
        return linted(
            fmt::format("2026-03-02 hold C001 \"late\"\n2026-03-09 release C001\n"
                        "{} sale C001 INV-1 10.00{}\n",
                        day, more));
    };
    CHECK(sale_on("2026-03-01") == "");
    CHECK(sale_on("2026-03-02") == "customer-on-hold 3:17");
    CHECK(sale_on("2026-03-08") == "customer-on-hold 3:17");
    CHECK(sale_on("2026-03-08", " approved:Wang") == "");
    CHECK(sale_on("2026-03-09") == "");
}

TEST_CASE("the limit is compared with what is owed at the end of the day") {
    const std::string limit = "2026-01-01 set C001 limit:900.00\n";
    CHECK(said(limit + invoice) == "C001 owes 1,000.00 CNY after this sale, limit 900.00");
    CHECK(linted(limit + invoice + "2026-03-05 receipt C001 R-1 100.00 to:INV-1\n") == "");
    CHECK(linted(limit + "2026-03-05 sale C001 INV-1 1,000.00 approved:Wang\n") == "");
    CHECK(linted(invoice + "2026-03-06 set C001 limit:900.00\n") == "");
}

TEST_CASE("of the sales of a day that goes over the limit the last one is named") {
    CHECK(linted("2026-01-01 set C001 limit:900.00\n" + invoice +
                 "2026-03-05 sale C001 INV-2 10.00\n") == "over-limit 3:28");
}

TEST_CASE("a promise is broken when its grace has run out") {
    const auto promise = [](const std::string& by) {
        return linted(invoice + "2026-06-12 promise C001 500.00 by:" + by + "\n");
    };
    CHECK(promise("2026-06-25") == "promise-broken 2:32");
    CHECK(promise("2026-06-28") == "");
}

TEST_CASE("an ended contract is warned of, a missing one only when asked for") {
    const std::string contract = "contract K-1\n  until: 2026-03-31\n";
    const auto sale_on = [&](const std::string& day, const std::string& more) {
        return linted(contract + more + day + " sale C001 INV-1 10.00 contract:K-1\n");
    };
    CHECK(sale_on("2026-03-31", "") == "");
    CHECK(sale_on("2026-04-01", "") == "contract-ended 3:34");
    CHECK(sale_on("2026-04-01", "  auto-renew: yes\n") == "");
    const std::string undeclared = "2026-03-05 sale C001 INV-1 10.00 contract:K-2\n";
    CHECK(linted(undeclared) == "");
    CHECK(linted(undeclared, {{"undeclared-contract", Severity::warning}}) ==
          "undeclared-contract 1:34");
}

TEST_CASE("an entry without a number that appears twice is warned of once") {
    const std::string receipt = "2026-03-09 receipt C001 - 50.00 via:cash to:INV-1\n";
    CHECK(linted(invoice + receipt + receipt) == "identical-entry 3:1");
    CHECK(linted(invoice + receipt +
                 "2026-03-09 receipt C001 - 50.00 via:cash to:INV-1 \"second\"\n") == "");
    const std::string note = "2026-03-09 note C001 \"called\"\n";
    CHECK(linted(note + "2026-03-09  note C001   \"called\" ; again\n") == "identical-entry 2:1");
    CHECK(linted(note + "2026-03-10 note C001 \"called\"\n") == "");
}

TEST_CASE("a line of the bank that stands in two documents is warned of, but for void ones") {
    const std::string first = "2026-03-09 receipt C001 R-1 50.00 to:* bank:DE1/7\n";
    const std::string second = "2026-03-10 receipt C001 R-2 60.00 to:* bank:DE1/7\n";
    const std::string back = "2026-03-11 refund C001 F-1 60.00 from:R-2 bank:\"DE1/7\"\n";
    CHECK(linted(first + second) == "bank-used-twice 2:40");
    CHECK(linted(first + second + back) == "bank-used-twice 2:40, bank-used-twice 3:43");
    CHECK(linted(first + second + "2026-03-11 void R-1 reason:error\n") == "");
    CHECK(linted(first + "2026-03-10 receipt C001 R-2 50.00 to:* bank:DE1/8\n") == "");
}

TEST_CASE("identical applies are warned of; a set said twice changes nothing") {
    const std::string money = "2026-03-06 receipt C001 R-1 500.00 to:*\n";
    const std::string apply = "2026-03-09 apply C001 50.00 from:R-1 to:INV-1\n";
    CHECK(linted(invoice + money + apply + apply) == "identical-entry 4:1");
    const std::string set = "2026-03-09 set C001 region:east grade:A\n";
    CHECK(linted(set + set) == "");
}

TEST_CASE("a year far from its neighbours is warned of") {
    CHECK(said(invoice + "2062-03-01 sale C001 INV-2 10.00\n") ==
          "this sale is dated 2062, 36 years after its neighbours");
    CHECK(said(invoice + "1926-03-01 note C001 \"called\"\n") ==
          "this note is dated 1926, 100 years before its neighbours");
    CHECK(linted(invoice + "2031-03-01 sale C001 INV-2 10.00\n") == "");
    CHECK(linted(invoice + "2032-03-01 sale C001 INV-2 10.00\n") == "unlikely-date 2:1");
    CHECK(linted(invoice + "2010-03-01 sale C001 INV-2 10.00\n") == "");
}

TEST_CASE("an implied due day is warned of when asked for") {
    const Levels on{{"implied-due", Severity::warning}};
    CHECK(linted(invoice, on) == "implied-due 1:22");
    CHECK(linted("2026-03-05 sale C001 INV-1 10.00 due:2026-04-01\n", on) == "");
    CHECK(linted("2026-03-05 sale C001 INV-1 10.00\n  terms: cod\n", on) == "");
}

TEST_CASE("a price far from the list price of its unit is warned of") {
    const std::string item = "item BOLT\n  price: 120.00\n  unit: box\n";
    const auto price = [&](const std::string& line) {
        return said(item + "2026-03-05 sale C001 INV-1\n  " + line + "\n");
    };
    CHECK(price("BOLT  3 box @ 12.00") == "price 12.00 is 90% below the list price of BOLT");
    CHECK(price("BOLT  3 box @ 720.00") == "price 720.00 is 6 times the list price of BOLT");
    CHECK(price("BOLT  3 box @ 24.01") == "");
    CHECK(price("BOLT  3 box @ 599.00") == "");
    CHECK(price("BOLT  3 pcs @ 1.20") == "");
    CHECK(price("NUT  3 box @ 1.20") == "");
}

TEST_CASE("a sale without the order number its customer wants is warned of") {
    const std::string wanted = "2026-01-01 set C001 po-required:yes\n";
    CHECK(linted(wanted + invoice) == "missing-po 2:22");
    CHECK(linted(wanted + "2026-03-05 sale C001 INV-1 10.00\n  po: PO-17\n") == "");
    CHECK(linted(invoice) == "");
}

TEST_CASE("a name of Latin letters and others that look like them is warned of") {
    CHECK(linted("customer СC02\n") == "mixed-script 1:10");  // Cyrillic С, Latin C
    CHECK(linted("customer C02 \"ООО Siemens\"\n") == "");    // two words, two scripts
    CHECK(linted("customer C02 \"Ромашка\"\n") == "");
    CHECK(linted("item kΩ-meter\n") == "");  // looks like no Latin letter
    CHECK(linted("2026-03-05 sale C001 INV-1а 10.00\n") == "mixed-script 1:22");
}

TEST_CASE("of a book with errors only what one entry shows is said") {
    CHECK(linted("2026-03-05 sale C009 INV-1 10.00\n2026-03-05 receipt C001 R-1 10.00\n"
                 "2026-03-06 note C001 \"called\"\n2026-03-06 note C001 \"called\"\n") ==
          "unknown-customer 1:17, identical-entry 4:1");
}

TEST_CASE("levels decide what is looked for") {
    const std::string unsaid = invoice + "2026-03-20 receipt C001 R-1 400.00\n";
    CHECK(linted(unsaid, {{"unallocated", Severity::off}}) == "");
    ledger::LintContext errors_only;
    errors_only.least = Severity::error;
    CHECK(Linted{unsaid, {}, errors_only}.places() == "");
    const Linted refused{unsaid, {{"unallocated", Severity::error}}, errors_only};
    CHECK(refused.places() == "unallocated 2:29");
    CHECK(refused.diagnostics.any_error());
}

TEST_CASE("a close without a seal protects nothing that is changed by hand") {
    CHECK(said("2026-03-31 close by:Ann\n") ==
          "`close` on 2026-03-31 has no `seal`: nothing shows what changes up to then");
    CHECK(linted("2026-03-31 close\n2026-04-30 close\n") == "missing-seal 1:1, missing-seal 2:1");
    CHECK(linted("2026-03-31 close\n", {{"missing-seal", Severity::off}}).empty());
    // The seal of no entries at all.
    const std::string sealed = "2026-03-31 close entries:0 seal:e3b0c44298fc1c14\n";
    CHECK(linted(sealed).empty());
    CHECK(linted(sealed + "2026-03-31 close by:Ann\n").empty());
    CHECK(linted(sealed + "2026-02-28 close\n") == "missing-seal 2:1");
}

TEST_CASE("every warning has one name") {
    auto names = ledger::lint_rules();
    CHECK(names.size() == 26);
    CHECK(std::ranges::find(names, "unknown-key") != names.end());
    CHECK(std::ranges::adjacent_find(names) == names.end());
}
