#include "reports/overdue.hpp"

#include <doctest/doctest.h>

#include "trading_book.hpp"

using reports::overdue;
using reports::OverdueQuery;
using reports::Urgency;

namespace {

OverdueQuery usual() {
    OverdueQuery query;
    query.as_of = *parse_date(TradingBook::as_of);
    return query;
}

std::vector<std::string> numbers(const TradingBook& made, const OverdueQuery& query) {
    std::vector<std::string> all;
    for (const auto& item : overdue(made.book, query).items)
        all.push_back(made.book.number_of(item.document));
    return all;
}

using Numbers = std::vector<std::string>;

void remind(TradingBook& made, const char* date, const char* level) {
    ledger::Event event;
    event.kind = journal::Kind::remind;
    event.date = made.day(date);
    event.customer = made.a;
    event.documents = {made.first};
    event.attributes = {{journal::Key::level, "level", level, {}}};
    made.book.events.push_back(event);
}

}  // namespace

TEST_CASE("the latest item is first, unless the largest is asked for") {
    TradingBook made;
    made.document(journal::Kind::sale, made.b, "INV-4", "2026-05-02", 90000);
    auto query = usual();
    CHECK(numbers(made, query) == Numbers{"INV-1", "INV-3", "INV-4"});
    query.urgency = Urgency::amount;
    CHECK(numbers(made, query) == Numbers{"INV-4", "INV-1", "INV-3"});
}

TEST_CASE("small and young items can be left out") {
    const TradingBook made;
    auto query = usual();
    query.min_days = 31;
    CHECK(numbers(made, query) == Numbers{"INV-1"});
    query.min_days = 60;
    query.min_amount = Decimal{100, 0};
    CHECK(numbers(made, query) == Numbers{"INV-1"});
    query.min_amount = Decimal{100001, 3};
    CHECK(numbers(made, query).empty());
}

TEST_CASE("the last reminder up to the day is shown") {
    TradingBook made;
    remind(made, "2026-05-10", "1");
    remind(made, "2026-06-10", "2");
    remind(made, "2026-07-10", "3");
    const auto item = overdue(made.book, usual()).items.at(0);
    CHECK(item.level == "2");
    CHECK(item.last_reminder == made.day("2026-06-10"));
}

TEST_CASE("a live promise names a day; a broken one does not") {
    TradingBook made;
    made.promise(made.a, 1000, "2026-06-01", "2026-06-20").documents = {made.first};
    CHECK_FALSE(overdue(made.book, usual()).items.at(0).promised);
    made.promise(made.a, 1000, "2026-06-25", "2026-07-05");
    CHECK(overdue(made.book, usual()).items.at(0).promised == made.day("2026-07-05"));
}

TEST_CASE("keys put their values first") {
    const TradingBook made;
    auto query = usual();
    query.grouping = {{"region"}, 0};
    CHECK(overdue(made.book, query).items.at(0).values == Numbers{"north/hill"});
}
