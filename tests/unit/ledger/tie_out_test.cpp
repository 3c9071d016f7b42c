#include "ledger/tie_out.hpp"

#include <doctest/doctest.h>

#include "../reports/trading_book.hpp"
#include "ledger/open_items.hpp"

namespace {

/// What tying out the whole of the book says of some totals; nothing when they are right.
std::string untied(const TradingBook& made, const std::vector<Money>& totals) {
    const ledger::Selection all;
    const ledger::Grouping grouping;
    const auto day = MadeBook::day(TradingBook::as_of);
    ledger::Groups groups{made.book, all, grouping, day};
    try {
        ledger::tie_out(made.book, groups, day, ledger::open_amounts(made.book, day), totals);
    } catch (const ledger::Untied& fault) {
        return fault.what();
    }
    return "";
}

}  // namespace

TEST_CASE("totals tie out in every currency, or it is said in which they do not") {
    const TradingBook made;
    const auto owed = made.money(27000);
    const auto abroad = made.money(100000, "USD");
    CHECK(untied(made, {owed, abroad}) == "");
    CHECK(untied(made, {abroad, owed, made.money(0, "EUR")}) == "");
    CHECK(untied(made, {made.money(26999), abroad}) ==
          "on 2026-06-30 the report says 269.99 CNY, the books 270.00 CNY; no single document is "
          "off");
    CHECK(untied(made, {made.money(27001), abroad}) ==
          "on 2026-06-30 the report says 270.01 CNY, the books 270.00 CNY; no single document is "
          "off");
    CHECK(untied(made, {owed}) ==
          "on 2026-06-30 the report says 0.00 USD, the books 1,000.00 USD; no single document is "
          "off");
    CHECK(untied(made, {owed, abroad, made.money(1, "EUR")}) ==
          "on 2026-06-30 the report says 0.01 EUR, the books 0.00 EUR; no single document is off");
    CHECK(untied(made, {owed, abroad, made.money(-1, "EUR")}) ==
          "on 2026-06-30 the report says -0.01 EUR, the books 0.00 EUR; no single document is "
          "off");
}

TEST_CASE("money owed to a customer alone is missed from totals as well") {
    TradingBook made;
    made.document(TradingBook::Kind::receipt, made.a, "R-3", "2026-06-01", 700, "EUR");
    const std::vector<Money> totals{made.money(27000), made.money(100000, "USD")};
    CHECK(untied(made, totals) ==
          "on 2026-06-30 the report says 0.00 EUR, the books -7.00 EUR; no single document is off");
}

TEST_CASE("the document whose instalments are not what is open of it is named") {
    TradingBook made;
    made.book.documents[made.second].has_schedule = true;
    made.allocate(made.deposit, made.second, "2026-06-20", 20001);
    CHECK(untied(made, {}).ends_with("; document INV-2 is off"));
}

TEST_CASE("documents that are worth something are handed out in order, after they were announced") {
    const ledger::Book book;
    Array<std::int64_t> amounts;
    std::vector<std::uint32_t> worth;
    for (std::uint32_t i = 0; i < 300; ++i) {
        amounts.push_back(i % 3 == 0 ? 0 : i % 3 == 1 ? 1 : -1);
        if (i % 3 != 0) worth.push_back(i);
    }
    std::vector<std::uint32_t> announced;
    std::vector<std::uint32_t> handed_out;
    ledger::for_each_worth(
        book, ledger::OpenAmounts{std::move(amounts)},
        [&](ledger::Ids ids) {
            for (const auto id : ids) announced.push_back(id.index);
        },
        [&](Id<ledger::Document> id) {
            handed_out.push_back(id.index);
            CHECK(announced.size() >= handed_out.size());
        });
    CHECK(handed_out == worth);
    CHECK(announced == worth);
}
