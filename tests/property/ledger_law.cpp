#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <random>

#include "journal/format.hpp"
#include "ledger/movements.hpp"
#include "ledger/open_items.hpp"
#include "reports/aging.hpp"
#include "reports/balance.hpp"
#include "sound_book.hpp"

namespace {

std::vector<Written> shuffled(std::vector<Written> entries, unsigned seed) {
    std::mt19937 random{seed};
    std::ranges::shuffle(entries, random);
    return entries;
}

/// Every open item and all money on account, as lines that do not depend on ids.
std::vector<std::string> position_of(const ledger::Book& book, Date day) {
    std::vector<std::string> lines;
    const auto position = ledger::position(book, day);
    for (const auto& item : position.items)
        lines.push_back(fmt::format("{} {} {} {} {}", book.number_of(item.document),
                                    item.instalment, to_string(item.due), item.open,
                                    item.disputed));
    for (const auto& money : position.on_account)
        lines.push_back(fmt::format("{} {}", book.number_of(money.source), -money.left));
    std::ranges::sort(lines);
    return lines;
}

using Totals = std::map<Currency, i128>;

Totals balance_of(const std::vector<ledger::AccountMovement>& moved, Date day) {
    Totals totals;
    for (const auto& movement : moved)
        if (movement.date <= day) totals[movement.currency] += movement.amount;
    return totals;
}

void check_parts(const ledger::Book& book, Date day, Totals totals) {
    const auto position = ledger::position(book, day);
    for (const auto& item : position.items) {
        RC_ASSERT(item.open > 0);
        RC_ASSERT(item.disputed >= 0);
        RC_ASSERT(item.disputed <= item.open);
        totals[book.documents[item.document].currency] -= item.open;
    }
    for (const auto& money : position.on_account) {
        RC_ASSERT(money.left > 0);
        totals[book.documents[money.source].currency] += money.left;
    }
    for (const auto& [currency, rest] : totals) RC_ASSERT(rest == 0);
}

reports::AgingReport aging_on(const ledger::Book& book, Date day, reports::Credits credits) {
    reports::AgingQuery query;
    query.as_of = day;
    query.bounds = {{Days{3}, Days{10}}, false};
    query.credits = credits;
    query.with_items = true;
    return reports::aging(book, query);
}

}  // namespace

TEST_CASE("the order of entries means nothing") {
    CHECK(rc::check([](unsigned seed) {
        const auto entries = sound_entries(seed);
        const auto book = posted(text_of(entries));
        const auto other = posted(text_of(shuffled(entries, seed)));
        for (int day = 1; day <= 31; ++day)
            RC_ASSERT(position_of(book, january(day)) == position_of(other, january(day)));
    }));
}

TEST_CASE("as of a day, the whole book and the book cut at that day are one") {
    CHECK(rc::check([](unsigned seed) {
        const auto entries = sound_entries(seed);
        const int last = 1 + static_cast<int>(seed % 31);
        const auto cut = cut_at(entries, last);
        if (!survives(entries, cut)) return;
        const auto book = posted(text_of(entries));
        RC_ASSERT(position_of(book, january(last)) ==
                  position_of(posted(text_of(cut)), january(last)));
    }));
}

TEST_CASE("open items and money on account are never negative, and make the balance") {
    CHECK(rc::check([](unsigned seed) {
        const auto book = posted(text_of(sound_entries(seed)));
        const auto moved = ledger::movements(book);
        for (int day = 1; day <= 31; ++day)
            check_parts(book, january(day), balance_of(moved, january(day)));
    }));
}

TEST_CASE("what is open at the end of a book is what its entries leave, day by day") {
    int known = 0;
    CHECK(rc::check([&](unsigned seed) {
        auto book = posted(text_of(sound_entries(seed)));
        if (book.open_at_end.empty()) return;  // a policy places money: reckoned when it is asked
        ++known;
        const auto at_end = std::exchange(book.open_at_end, {});
        const auto reckoned = ledger::open_amounts(book, *book.counts.last);
        RC_ASSERT(at_end.size() == reckoned.size());
        for (std::size_t i = 0; i < at_end.size(); ++i) RC_ASSERT(at_end[i] == reckoned[i]);
    }));
    CHECK(known > 20);  // or the law was about nothing
}

TEST_CASE("buckets and money on account are the balance, wherever the money is shown") {
    CHECK(rc::check([](unsigned seed) {
        const auto book = posted(text_of(sound_entries(seed)));
        const auto day = january(1 + static_cast<int>(seed % 31));
        const auto balance = reports::balance(book, {day, {}, {}, false});
        for (const auto credits :
             {reports::Credits::column, reports::Credits::aged, reports::Credits::offset}) {
            const auto aging = aging_on(book, day, credits);
            RC_ASSERT(aging.totals.size() == balance.totals.size());
            for (std::size_t i = 0; i < aging.totals.size(); ++i) {
                const auto& aged = aging.totals[i].figures;
                RC_ASSERT(aged.in_buckets() + aged.on_account == aged.total);
                RC_ASSERT(aged.total == balance.totals[i].figures.balance);
            }
        }
    }));
}

TEST_CASE("the one form of a book is stable and means the same") {
    CHECK(rc::check([](unsigned seed) {
        const auto text = text_of(sound_entries(seed));
        const auto once = journal::format(text, {}, {});
        RC_ASSERT(once.sound);
        RC_ASSERT(journal::format(once.text, {}, {}).text == once.text);
        const auto book = posted(text);
        const auto formatted = posted(once.text);
        for (const int day : {10, 20, 31})
            RC_ASSERT(position_of(book, january(day)) == position_of(formatted, january(day)));
    }));
}
