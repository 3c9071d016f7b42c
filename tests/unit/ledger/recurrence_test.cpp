#include "ledger/recurrence.hpp"

#include <doctest/doctest.h>

namespace {

std::string days(std::string_view every, const char* first, const char* last) {
    const auto recurrence = ledger::parse_recurrence(every);
    REQUIRE(recurrence);
    std::string text;
    for (const auto day : ledger::days_of(*recurrence, *parse_date(first), *parse_date(last)))
        text += (text.empty() ? "" : " ") + to_string(day);
    return text;
}

}  // namespace

TEST_CASE("days that recur lie between the first and the last") {
    CHECK(days("month on 31", "2026-01-31", "2026-04-30") ==
          "2026-01-31 2026-02-28 2026-03-31 2026-04-30");
    CHECK(days("month on last", "2028-02-01", "2028-03-30") == "2028-02-29");
    CHECK(days("month on 1", "2026-01-02", "2026-03-01") == "2026-02-01 2026-03-01");
    CHECK(days("quarter on 15", "2026-01-16", "2026-12-31") == "2026-04-15 2026-07-15 2026-10-15");
    CHECK(days("quarter on 15", "2025-12-31", "2026-01-15") == "2026-01-15");
    CHECK(days("week on mon", "2026-11-23", "2026-12-06") == "2026-11-23 2026-11-30");
    CHECK(days("week on sun", "2026-11-23", "2026-12-06") == "2026-11-29 2026-12-06");
    CHECK(days("week on thu", "1969-12-30", "1970-01-08") == "1970-01-01 1970-01-08");
    CHECK(days("14 days", "2026-02-20", "2026-03-20") == "2026-02-20 2026-03-06 2026-03-20");
    CHECK(days("1 days", "2026-03-02", "2026-03-01").empty());
}

TEST_CASE("what is no recurrence") {
    for (const auto* text : {"", "month", "month on", "month on 0", "month on 32", "week on 1",
                             "0 days", "3651 days", "1 day", "year on 1", "month on 1 x"})
        CHECK_FALSE(ledger::parse_recurrence(text));
}

TEST_CASE("pauses are days, periods or from one day to another") {
    const auto pauses = ledger::parse_pauses("2026-07, 2026-08-02..2026-08-03,2026-09-09");
    REQUIRE(pauses);
    REQUIRE(pauses->size() == 3);
    CHECK(to_string((*pauses)[0].to) == "2026-07-31");
    CHECK(to_string((*pauses)[1].from) == "2026-08-02");
    CHECK((*pauses)[2].from == (*pauses)[2].to);
    CHECK(ledger::parse_pauses("")->empty());
    CHECK_FALSE(ledger::parse_pauses("summer"));
    CHECK_FALSE(ledger::parse_pauses("2026-08-03..2026-08-02"));
}
