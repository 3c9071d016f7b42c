#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>
#include <set>

#include "journal/read.hpp"
#include "ledger/post.hpp"
#include "random_book.hpp"
#include "reports/dunning.hpp"

using ledger::Book;
using reports::ReplayedMessage;

namespace {

/// A random book without its faulty entries, and what it points into.
struct RandomBook {
    Sources sources;
    Book book;

    explicit RandomBook(unsigned seed) {
        std::string text = heading();
        for (const auto& entry : random_entries(seed)) text += entry.text;
        Diagnostics diagnostics;
        const auto read = [&](const journal::Sink& sink, const journal::Parts&) {
            if (sources.size() == 0) {
                journal::read_text("random", text, sources, diagnostics, sink);
            } else {
                journal::read_again(sources, diagnostics, sink);
            }
        };
        book = ledger::post(read, ledger::Faulty::leave_out, sources, diagnostics).book;
    }
};

Date day(int year, unsigned month, unsigned of_month) {
    return date::year{year} / date::month{month} / date::day{of_month};
}

reports::DunningQuery query_of(Date as_of, const settings::Dunning& dunning) {
    reports::DunningQuery query;
    query.as_of = as_of;
    query.dunning = dunning;
    return query;
}

std::vector<ReplayedMessage> replay(const Book& book, const settings::Dunning& dunning) {
    return reports::replayed_dunning(book, query_of(day(2026, 1, 1), dunning),
                                     {day(2026, 1, 1), day(2026, 6, 30)});
}

settings::Dunning random_dunning() {
    settings::Dunning dunning;
    dunning.skip_weekends = *rc::gen::arbitrary<bool>();
    dunning.min_gap = Days{*rc::gen::inRange(0, 12)};
    dunning.catch_up =
        *rc::gen::arbitrary<bool>() ? settings::CatchUp::next : settings::CatchUp::highest;
    return dunning;
}

using Item = std::pair<Id<ledger::Document>, std::uint32_t>;

/// Hands out each item of each message with the message.
template <class Visit>
void for_each_item(const std::vector<ReplayedMessage>& replayed, Visit visit) {
    for (const auto& [date, message] : replayed)
        for (const auto& sum : message.sums)
            for (const auto& item : sum.items)
                visit(date, message, Item{item.item.document, item.item.instalment});
}

}  // namespace

TEST_CASE("no item is reminded of twice at a step, none before its gap or its deadline") {
    CHECK(rc::check([] {
        const RandomBook made{*rc::gen::arbitrary<unsigned>()};
        const auto dunning = random_dunning();
        std::map<Item, std::pair<Date, int>> last;
        for_each_item(replay(made.book, dunning), [&](Date date, const auto& message, Item item) {
            const auto before = last.find(item);
            if (before != last.end()) {
                const auto [sent, level] = before->second;
                const auto& step =
                    dunning.policies[message.policy].steps[static_cast<std::size_t>(level) - 1];
                RC_ASSERT(message.level > level);
                RC_ASSERT(date >= sent + dunning.min_gap);
                RC_ASSERT(date >= sent + step.deadline.value_or(Days{0}));
            }
            last[item] = {date, message.level};
        });
    }));
}

TEST_CASE("a customer gets one message a day, about something it owes") {
    CHECK(rc::check([] {
        const RandomBook made{*rc::gen::arbitrary<unsigned>()};
        const auto dunning = random_dunning();
        std::set<std::pair<Date, Id<ledger::Customer>>> written;
        for (const auto& [date, message] : replay(made.book, dunning)) {
            RC_ASSERT(written.insert({date, message.customer}).second);
            RC_ASSERT(!message.sums.empty());
            for (const auto& sum : message.sums) {
                RC_ASSERT(is_at_least(sum.total, dunning.min_amount, made.book.currencies));
                auto total = Money::zero(sum.total.currency());
                for (const auto& item : sum.items) {
                    RC_ASSERT(item.claim.minor() > 0);
                    RC_ASSERT(item.claim.minor() == item.item.open - item.item.disputed);
                    total = total + item.claim;
                }
                for (const auto& source : sum.on_account)
                    total = total - Money::from_minor(source.left, total.currency());
                RC_ASSERT(total == sum.total);
            }
        }
    }));
}

TEST_CASE("every overdue item is in a message or held back for a reason, never both") {
    CHECK(rc::check([] {
        const RandomBook made{*rc::gen::arbitrary<unsigned>()};
        const auto date = day(2026, 1, 1) + Days{*rc::gen::inRange(0, 120)};
        const auto plan = reports::dunning(made.book, query_of(date, random_dunning()));
        std::multiset<Item> seen;
        for (const auto& message : plan.messages)
            for (const auto& sum : message.sums)
                for (const auto& item : sum.items)
                    seen.insert({item.item.document, item.item.instalment});
        for (const auto& item : plan.held) {
            RC_ASSERT(item.held != reports::Held::no);
            seen.insert({item.item.document, item.item.instalment});
        }
        for (const auto& item : ledger::position(made.book, date).items)
            if (item.due < date) RC_ASSERT(seen.count({item.document, item.instalment}) == 1U);
    }));
}
