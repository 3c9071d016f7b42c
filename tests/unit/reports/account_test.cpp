#include "reports/account.hpp"

#include <doctest/doctest.h>

#include "../ledger/made_book.hpp"
#include "reports/allocations.hpp"

using journal::Kind;

namespace {

std::string no_title(Place) { return ""; }

/// A line as `date number kind debit credit balance`, in minor units.
std::string shown(const reports::AccountLine& line) {
    const auto digits = [](Money amount) { return plain_digits(amount.minor(), 0); };
    return to_string(line.date) + " " + line.number + " " + std::string{line.kind} + " " +
           digits(line.debit) + " " + digits(line.credit) + " " + digits(line.balance);
}

std::vector<std::string> shown(const reports::Account& account) {
    std::vector<std::string> lines;
    for (const auto& line : account.lines) lines.push_back(shown(line));
    return lines;
}

/// Two invoices; 900 received for the first, with a discount of 100, which bounces.
struct Traded : MadeBook {
    Id<ledger::Customer> c001 = customer("C001");
    Id<ledger::Document> first = document(Kind::sale, c001, "INV-1", "2026-03-01", 1000);
    Id<ledger::Document> second = document(Kind::sale, c001, "INV-2", "2026-03-01", 500);
    Id<ledger::Document> receipt = document(Kind::receipt, c001, "R-1", "2026-03-10", 900);

    Traded() {
        detail(allocate(receipt, first, "2026-03-10", 900)).discount = 100;
        book.documents[receipt].until = book.allocations[0].until = day("2026-03-20");
    }

    reports::AccountReport account(const char* from, const char* to) const {
        return reports::account(book, {{}, day(from), day(to)}, no_title);
    }
};

}  // namespace

TEST_CASE("an account runs from its opening line to what is owed") {
    const Traded traded;
    const auto report = traded.account("2026-03-02", "2026-03-31");
    REQUIRE(report.accounts.size() == 1);
    CHECK(report.accounts[0].opening == traded.money(1500));
    CHECK(shown(report.accounts[0]) == std::vector<std::string>{
                                           "2026-03-10 INV-1 discount 0 100 1400",
                                           "2026-03-10 R-1 receipt 0 900 500",
                                           "2026-03-20 INV-1 void 100 0 600",
                                           "2026-03-20 R-1 void 900 0 1500",
                                       });
    CHECK(report.accounts[0].closing == traded.money(1500));
    CHECK(report.totals.at(0).debits == traded.money(1000));
}

TEST_CASE("an account that was even and did not move is left out") {
    Traded traded;
    CHECK(traded.account("2026-01-01", "2026-02-28").accounts.empty());
}

TEST_CASE("of one day, lines are in the order of number and kind, whatever was written first") {
    const Traded traded;
    const auto lines = shown(traded.account("2026-03-01", "2026-03-01").accounts.at(0));
    CHECK(lines == std::vector<std::string>{"2026-03-01 INV-1 sale 1000 0 1000",
                                            "2026-03-01 INV-2 sale 500 0 1500"});
}

TEST_CASE("a filter on documents makes what comes from others a transfer") {
    Traded traded;
    traded.book.traits.push_back({traded.first, {"tools"}, ""});
    ledger::Selection tools;
    tools.tags = {"tools"};
    const auto report =
        reports::account(traded.book, {tools, always, MadeBook::day("2026-03-15")}, no_title);
    CHECK(shown(report.accounts.at(0)) == std::vector<std::string>{
                                              "2026-03-01 INV-1 sale 1000 0 1000",
                                              "2026-03-10 INV-1 discount 0 100 900",
                                              "2026-03-10 INV-1 transfer 0 900 0",
                                          });
}

TEST_CASE("a recovery shows the debt reinstated and paid, and changes nothing") {
    Traded traded;
    const auto writeoff = traded.document(Kind::writeoff, traded.c001, "W-1", "2026-04-01", 500);
    const auto recovery = traded.document(Kind::recover, traded.c001, "RC-1", "2026-05-01", 200);
    traded.allocate(writeoff, traded.second, "2026-04-01", 500);
    traded.book.recoveries.push_back({recovery, writeoff, 200});
    CHECK(shown(traded.account("2026-04-01", "2026-05-31").accounts.at(0)) ==
          std::vector<std::string>{
              "2026-04-01 W-1 writeoff 0 500 1000",
              "2026-05-01 RC-1 recover 0 200 800",
              "2026-05-01 RC-1 recover 200 0 1000",
          });
}

TEST_CASE("money across customers moves both accounts") {
    Traded traded;
    const auto c002 = traded.customer("C002");
    const auto payment = traded.document(Kind::receipt, c002, "R-2", "2026-03-25", 700);
    traded.allocate(payment, traded.second, "2026-03-25", 500);
    const auto report = traded.account("2026-03-25", "2026-03-25");
    REQUIRE(report.accounts.size() == 2);
    CHECK(shown(report.accounts[0]) ==
          std::vector<std::string>{"2026-03-25 INV-2 transfer 0 500 1000"});
    CHECK(shown(report.accounts[1]) ==
          std::vector<std::string>{"2026-03-25 R-2 receipt 0 700 -700",
                                   "2026-03-25 R-2 transfer 500 0 -200"});
}

TEST_CASE("an allocation that ends is listed again, taken back") {
    const Traded traded;
    const reports::AllocationsQuery query{{}, always, MadeBook::day("2026-12-31")};
    const auto report = reports::allocations(traded.book, query);
    REQUIRE(report.lines.size() == 2);
    CHECK(report.lines[0].amount == traded.money(900));
    CHECK(report.lines[0].discount == traded.money(100));
    CHECK(report.lines[1].date == MadeBook::day("2026-03-20"));
    CHECK(report.lines[1].used == traded.money(-900));
}

TEST_CASE("allocations are in the order of their columns, not of the journal") {
    Traded traded;
    traded.allocate(traded.receipt, traded.second, "2026-03-09", 1);
    const auto day = MadeBook::day("2026-03-15");
    const auto report = reports::allocations(traded.book, {{}, always, day});
    CHECK(report.lines.at(0).document == "INV-2");
}
