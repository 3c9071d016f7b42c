#include "ledger/buckets.hpp"

#include <doctest/doctest.h>

using ledger::Basis;
using ledger::Buckets;

namespace {

Date day(const char* text) { return *parse_date(text); }

const settings::Bounds usual{{Days{30}, Days{60}, Days{90}}, false};
const settings::Bounds months{{}, true};

std::string bucket(const Buckets& buckets, const char* start) {
    return buckets.names()[buckets.of(day(start))];
}

}  // namespace

TEST_CASE("an item is late from the day after its due day") {
    CHECK_FALSE(ledger::is_overdue(day("2026-06-30"), day("2026-06-30")));
    CHECK(ledger::is_overdue(day("2026-06-29"), day("2026-06-30")));
}

TEST_CASE("the bounds belong to the younger bucket") {
    const Buckets buckets{usual, Basis::due, day("2026-06-30")};
    CHECK(bucket(buckets, "2026-07-01") == "not_due");
    CHECK(bucket(buckets, "2026-06-30") == "not_due");
    CHECK(bucket(buckets, "2026-06-29") == "1-30");
    CHECK(bucket(buckets, "2026-05-31") == "1-30");   // day 30
    CHECK(bucket(buckets, "2026-05-30") == "31-60");  // day 31
    CHECK(bucket(buckets, "2026-05-01") == "31-60");
    CHECK(bucket(buckets, "2026-04-30") == "61-90");
    CHECK(bucket(buckets, "2026-04-01") == "61-90");
    CHECK(bucket(buckets, "2026-03-31") == "91+");
    CHECK(bucket(buckets, "1900-01-01") == "91+");
}

TEST_CASE("a bucket of one day is named by that day") {
    const Buckets buckets{{{Days{1}, Days{7}}, false}, Basis::due, day("2026-06-30")};
    CHECK(buckets.names() == std::vector<std::string>{"not_due", "1", "2-7", "8+"});
}

TEST_CASE("calendar months are named, and what is not due yet is not in them") {
    const Buckets buckets{months, Basis::due, day("2026-06-15")};
    CHECK(buckets.names() ==
          std::vector<std::string>{"not_due", "2026-06", "2026-05", "2026-04", "2026-03", "older"});
    CHECK(bucket(buckets, "2026-06-30") == "not_due");
    CHECK(bucket(buckets, "2026-06-15") == "not_due");
    CHECK(bucket(buckets, "2026-06-14") == "2026-06");
    CHECK(bucket(buckets, "2026-06-01") == "2026-06");
    CHECK(bucket(buckets, "2026-05-31") == "2026-05");
    CHECK(bucket(buckets, "2026-03-01") == "2026-03");
    CHECK(bucket(buckets, "2026-02-28") == "older");
}

TEST_CASE("on the first of a month nothing of that month is late") {
    const Buckets buckets{months, Basis::due, day("2026-06-01")};
    CHECK(bucket(buckets, "2026-06-01") == "not_due");
    CHECK(bucket(buckets, "2026-05-31") == "2026-05");
}

TEST_CASE("on the invoice basis today's invoice belongs to this month") {
    const Buckets buckets{months, Basis::invoice, day("2026-06-30")};
    CHECK(bucket(buckets, "2026-06-30") == "2026-06");
    CHECK(bucket(buckets, "2026-07-01") == "not_due");
}

TEST_CASE("months before January are last year's") {
    const Buckets buckets{months, Basis::due, day("2026-01-31")};
    CHECK(buckets.names()[2] == "2025-12");
    CHECK(bucket(buckets, "2025-10-01") == "2025-10");
    CHECK(bucket(buckets, "2025-09-30") == "older");
}
