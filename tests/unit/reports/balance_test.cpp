#include "reports/balance.hpp"

#include <doctest/doctest.h>

#include "ledger/open_items.hpp"
#include "ledger/tie_out.hpp"
#include "trading_book.hpp"

using reports::balance;
using reports::BalanceQuery;

namespace {

BalanceQuery usual(const char* as_of = TradingBook::as_of) {
    return {*parse_date(as_of), {}, {}, false};
}

}  // namespace

TEST_CASE("a balance is what is open less what is on account") {
    const TradingBook made;
    const auto report = balance(made.book, usual());
    REQUIRE(report.lines.size() == 3);
    CHECK(report.lines[0].figures.open == made.money(30000));
    CHECK(report.lines[0].figures.overdue == made.money(10000));
    CHECK(report.lines[1].figures.on_account == made.money(-8000));
    CHECK(report.lines[1].figures.balance == made.money(-3000));
    CHECK(report.totals[0].figures.balance == made.money(27000));
}

TEST_CASE("who owes nothing is there only when everybody is asked for") {
    TradingBook made;
    made.customer("D", "Dora");
    auto query = usual("2026-03-31");
    CHECK(balance(made.book, query).lines.empty());
    query.all = true;
    CHECK(balance(made.book, query).lines.size() == 4);
}

TEST_CASE("hierarchical values roll up") {
    const TradingBook made;
    auto query = usual();
    query.grouping = {{"region"}, 0};
    CHECK(balance(made.book, query).lines.size() == 3);
    query.grouping.depth = 1;
    const auto report = balance(made.book, query);
    REQUIRE(report.lines.size() == 2);
    CHECK(report.lines[0].group.values == std::vector<std::string>{"north"});
    CHECK(report.lines[0].figures.balance == made.money(27000));
}

TEST_CASE("a document's own salesperson comes before its customer's") {
    TradingBook made;
    made.say(made.a, journal::Key::salesperson, "Wang");
    made.book.traits.push_back({made.second, {}, "Zhang"});
    auto query = usual();
    query.grouping = {{"salesperson"}, 0};
    const auto report = balance(made.book, query);
    REQUIRE(report.lines.size() == 4);
    CHECK(report.lines[2].group.values.front() == "Wang");
    CHECK(report.lines[2].figures.open == made.money(10000));
    CHECK(report.lines[3].figures.open == made.money(20000));
}

TEST_CASE("a selection of documents ties out by itself") {
    TradingBook made;
    made.book.traits.push_back({made.first, {"vip"}, ""});
    auto query = usual();
    query.selection.tags = {"vip"};
    const auto report = balance(made.book, query);
    REQUIRE(report.lines.size() == 1);
    CHECK(report.lines[0].figures.open == made.money(10000));
}

TEST_CASE("a report that does not tie out names the day and the document") {
    TradingBook made;
    const ledger::Selection all;
    const ledger::Grouping grouping;
    ledger::Groups groups{made.book, all, grouping, *parse_date(made.as_of)};
    const auto day = *parse_date(made.as_of);
    const auto amounts = ledger::open_amounts(made.book, day);
    CHECK_THROWS_AS(ledger::tie_out(made.book, groups, day, amounts, {made.money(1)}),
                    ledger::Untied);
}

TEST_CASE("who owes nothing is shown in the currency of the documents there were by that day") {
    MadeBook made;
    made.book.currency = made.currency("CNY");
    using Kind = journal::Kind;
    const auto paid = made.customer("A");
    const auto later = made.customer("B");
    made.customer("C");
    const auto sale = made.document(Kind::sale, paid, "EX-1", "2026-06-30", 100, "USD");
    const auto money = made.document(Kind::receipt, paid, "R-1", "2026-06-30", 100, "USD");
    made.allocate(money, sale, "2026-06-30", 100);
    made.document(Kind::sale, later, "EX-2", "2026-07-01", 100, "USD");
    auto query = usual();
    query.all = true;
    std::vector<std::string> shown;
    for (const auto& line : balance(made.book, query).lines)
        shown.push_back(line.group.values.front() + " " +
                        std::string{made.book.currencies.code(line.group.currency)});
    CHECK(shown == std::vector<std::string>{"A USD", "B CNY", "C CNY"});
}
