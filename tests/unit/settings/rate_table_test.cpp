#include "settings/rate_table.hpp"

#include <doctest/doctest.h>

#include <string>

using settings::FixedSums;
using settings::RateTable;

namespace {

template <class Table>
struct Outcome {
    Table table;
    std::string complaints;  // first lines only
};

template <class Table>
Outcome<Table> read(Table (*reader)(Id<Source>, const Sources&, Diagnostics&),
                    const std::string& text) {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = sources.add_text("t.csv", text);
    Outcome<Table> outcome{reader(source, sources, diagnostics), {}};
    for (const auto& diagnostic : diagnostics.in_reading_order()) {
        const auto whole = render(diagnostic, sources, false);
        outcome.complaints += whole.substr(0, whole.find('\n') + 1);
    }
    return outcome;
}

Outcome<RateTable> rates(const std::string& text) { return read(settings::read_rate_table, text); }
Outcome<FixedSums> sums(const std::string& text) { return read(settings::read_fixed_sums, text); }

Date day(const char* text) { return *parse_date(text); }

constexpr auto two_halves = "from,rate\n2024-01-01,12.50%\n2024-07-01,12.25%\n";

}  // namespace

TEST_CASE("the rate of a day is the one in force on it, and before the first row there is none") {
    const auto [table, complaints] = rates(two_halves);
    CHECK(complaints == "");
    CHECK(!table.on(day("2023-12-31")));
    CHECK(table.on(day("2024-01-01")) == Rate{125000});
    CHECK(table.on(day("2024-06-30")) == Rate{125000});
    CHECK(table.on(day("2030-01-01")) == Rate{122500});
    CHECK(table.next_change(day("2024-01-01")) == day("2024-07-01"));
    CHECK(table.next_change(day("2024-07-01")) == never);
    CHECK(settings::constant_rate(Rate{1}).on(day("1900-01-01")) == Rate{1});
}

TEST_CASE("a row that says the rate of the row before changes nothing") {
    const auto table = rates("2024-01-01,8\n2024-07-01,8.00%\n2025-01-01,9\n").table;
    CHECK(table.rows.size() == 3);
    CHECK(table.next_change(day("2024-03-01")) == day("2025-01-01"));
}

TEST_CASE("headings, comments, quotes, blanks and line ends may be there or not") {
    const auto usual = rates(two_halves).table.rows.size();
    for (const auto* text :
         {"2024-01-01,12.5\n2024-07-01,12.25",
          "\xEF\xBB\xBF"
          "from,rate\r\n2024-01-01,12.5%\r\n"
          "2024-07-01,12.25%\r\n",
          "# ours\n\nfrom , rate\n2024-01-01 , 12.5%\n  # theirs\n2024-07-01,\t12.25%\n",
          "\"from\",\"rate\"\n\"2024-01-01\",\"12.5%\"\n\"2024-07-01\",12.25\n"}) {
        const auto [table, complaints] = rates(text);
        CHECK(complaints == "");
        REQUIRE(table.rows.size() == usual);
        CHECK(table.rows[0].rate == Rate{125000});
        CHECK(table.rows[1].from == day("2024-07-01"));
    }
}

TEST_CASE("every fault of a table of rates is told with its place") {
    CHECK(rates("2024-1-1,12.5\n2024-02-30,9\n2024-03-01,12,5\n2024-04-01\n2024-05-01,many\n"
                "2024-06-01,-1\n2024-07-01,1.00001\n2024-08-01,9\n2024-08-01,9\n")
              .complaints ==
          "t.csv:1:1: error: `2024-1-1` is no day [bad-setting]\n"
          "t.csv:2:1: error: `2024-02-30` is no day [bad-setting]\n"
          "t.csv:3:1: error: a row has two fields, this has 3 [bad-setting]\n"
          "t.csv:4:1: error: a row has two fields, this has 1 [bad-setting]\n"
          "t.csv:5:12: error: `many` is no percentage [bad-setting]\n"
          "t.csv:6:12: error: `-1` is no percentage [bad-setting]\n"
          "t.csv:7:12: error: `1.00001` is no percentage [bad-setting]\n"
          "t.csv:9:1: error: 2024-08-01 is not after 2024-08-01 [bad-setting]\n");
    CHECK(rates("").complaints == "t.csv:1:1: error: the table has no rows [bad-setting]\n");
    CHECK(rates("from,rate\n# none\n").complaints ==
          "t.csv:1:1: error: the table has no rows [bad-setting]\n");
}

TEST_CASE("a sum is that of the last row a document reaches") {
    // The statutory sums of the United Kingdom.
    const auto [table, complaints] =
        sums("from-amount,sum\n0,40.00 GBP\n1000,70.00 GBP\n\"10,000.00\",100 GBP\n");
    CHECK(complaints == "");
    CHECK(table.currency == "GBP");
    CHECK(table.of(1, 2) == 4000);
    CHECK(table.of(99999, 2) == 4000);
    CHECK(table.of(100000, 2) == 7000);
    CHECK(table.of(999999, 2) == 7000);
    CHECK(table.of(1000000, 2) == 10000);
    CHECK(table.of(999, 0) == 40);
    CHECK(table.of(1000000, 3) == 70000);
    CHECK(sums("100,5\n").table.of(9999, 2) == 0);
    CHECK(FixedSums{}.of(9999, 2) == 0);
    CHECK(settings::constant_sum({Decimal{4000, 2}, "EUR"}).of(1, 2) == 4000);
}

TEST_CASE("every fault of a table of sums is told with its place") {
    CHECK(sums("a,40\n0,forty\n5,40.00 GBP\n4,70.00 GBP\n9,70.00 EUR\n1,000.00,2\n20,-1\n")
              .complaints ==
          "t.csv:1:1: error: `a` is no amount [bad-setting]\n"
          "t.csv:2:3: error: `forty` is no amount [bad-setting]\n"
          "t.csv:4:1: error: 4 is not after 5 [bad-setting]\n"
          "t.csv:5:3: error: the sums of a table are in one currency [bad-setting]\n"
          "t.csv:6:1: error: a row has two fields, this has 3 [bad-setting]\n"
          "t.csv:7:4: error: `-1` is no amount [bad-setting]\n");
}
