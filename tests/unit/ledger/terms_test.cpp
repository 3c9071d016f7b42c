#include "ledger/terms.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/date.hpp"

using namespace ledger;

namespace {

/// The day a document of `issued` is due under `words`.
std::string due(std::string_view words, std::string_view issued) {
    return to_string(due_day(*parse_terms(words), *parse_date(issued)));
}

}  // namespace

TEST_CASE("`day D` is the first such day after the document's own") {
    CHECK(due("day 10", "2026-03-09") == "2026-03-10");
    CHECK(due("day 10", "2026-03-10") == "2026-04-10");
    CHECK(due("day 31", "2026-02-27") == "2026-02-28");
    CHECK(due("day 31", "2026-02-28") == "2026-03-31");
    CHECK(due("day 10", "2026-12-10") == "2027-01-10");
}

TEST_CASE("`day D +M` counts months, and from the next one after a cutoff") {
    CHECK(due("day 10 +1", "2026-03-01") == "2026-04-10");
    CHECK(due("day 10 +1", "2026-03-31") == "2026-04-10");
    CHECK(due("day 31 +2", "2026-12-15") == "2027-02-28");
    CHECK(due("day 10 +1 cutoff 25", "2026-03-25") == "2026-04-10");
    CHECK(due("day 10 +1 cutoff 25", "2026-03-26") == "2026-05-10");
}

TEST_CASE("`net N eom` counts from the end of the month, which a cutoff may bring forward") {
    CHECK(due("net 0 eom", "2026-02-01") == "2026-02-28");
    CHECK(due("net 30 eom", "2026-01-15") == "2026-03-02");
    CHECK(due("net 10 eom cutoff 25", "2026-03-25") == "2026-04-04");
    CHECK(due("net 10 eom cutoff 25", "2026-03-26") == "2026-05-05");
}

TEST_CASE("days, months and cash on delivery count from the document") {
    CHECK(due("net 30", "2026-03-01") == "2026-03-31");
    CHECK(due("net 0", "2026-03-01") == "2026-03-01");
    CHECK(due("months 1", "2026-01-31") == "2026-02-28");
    CHECK(due("cod", "2026-03-01") == "2026-03-01");
    const auto discounted = *parse_terms("2/10 net 60");
    CHECK(to_string(discount_day(discounted, *parse_date("2026-03-25"))) == "2026-04-04");
}

TEST_CASE("numbers of terms are in their range") {
    CHECK(parse_terms("net 3650").has_value());
    CHECK_FALSE(parse_terms("net 3651").has_value());
    CHECK_FALSE(parse_terms("day 0").has_value());
    CHECK_FALSE(parse_terms("day 32").has_value());
    CHECK_FALSE(parse_terms("net 10 eom cutoff 32").has_value());
}
