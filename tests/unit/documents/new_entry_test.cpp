#include "documents/new_entry.hpp"

#include <doctest/doctest.h>

using documents::gap_between;
using documents::joined;

TEST_CASE("entries of several lines stand apart, and drafts are comments") {
    CHECK(joined({}).empty());
    CHECK(joined({{"2026-01-02 note C1\n", {}, false}, {"2026-01-03 note C1\n", {}, false}}) ==
          "2026-01-02 note C1\n2026-01-03 note C1\n");
    CHECK(joined({{"2026-01-02 note C1\n", {}, false},
                  {"; from the bank\n2026-01-03 receipt C1 - 5.00\n  *\n", {}, true},
                  {"2026-01-04 note C1\n", {}, false}}) ==
          "2026-01-02 note C1\n\n"
          "; from the bank\n; 2026-01-03 receipt C1 - 5.00\n;   *\n\n"
          "2026-01-04 note C1\n");
}

TEST_CASE("a journal gets an empty line where its last block or the new one has several lines") {
    CHECK(gap_between("", "a\n  b\n").empty());
    CHECK(gap_between("2026-01-02 note C1\n", "2026-01-03 note C1\n").empty());
    CHECK(gap_between("2026-01-02 note C1", "2026-01-03 note C1\n").empty());
    CHECK(gap_between("2026-01-02 note C1\n", "2026-01-03 set C1\n  limit: 5\n") == "\n");
    CHECK(gap_between("2026-01-02 set C1\n  limit: 5\n", "2026-01-03 note C1\n") == "\n");
    CHECK(gap_between("2026-01-02 set C1\r\n  limit: 5\r\n", "2026-01-03 note C1\n") == "\n");
    CHECK(gap_between("2026-01-02 set C1\n  limit: 5\n\n", "2026-01-03 note C1\n").empty());
}

TEST_CASE("new entries: heads are counted, not comments and bodies") {
    const auto count = [](std::string text) {
        return documents::count_of({std::move(text), std::nullopt, false});
    };
    CHECK(count("") == 0);
    CHECK(count("; why\n2026-01-01 note A\n") == 1);
    CHECK(count("2026-01-01 apply A 1.00 from:R to:I\n2026-01-01 apply A 2.00 from:R to:J\n") == 2);
    CHECK(count("2026-01-01 receipt A R 3.00\n  to I 1.00\n\t* 2.00\n; more\n") == 1);
    CHECK(count("customer A\n  name: X\n\n# old\ncustomer B") == 2);
}
