#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "ledger/open_items.hpp"
#include "posted_book.hpp"

namespace {

constexpr const char* head =
    "book\n  currency: EUR\n  terms: net 30\n  allocate: oldest-first\n\ncustomer C \"Cust\"\n\n";

/// Every open item and all money on account at the end of a day, as words.
std::vector<std::string> open_on(const std::string& text, const char* day) {
    const auto book = posted_book(head + text);
    const auto position = ledger::position(book, *parse_date(day));
    std::vector<std::string> words;
    for (const auto& item : position.items)
        words.push_back(fmt::format("{}{} due {}: {}", book.number_of(item.document),
                                    item.divided ? fmt::format("#{}", item.instalment) : "",
                                    to_string(item.due), item.open));
    for (const auto& source : position.on_account)
        words.push_back(fmt::format("{}: {}", book.number_of(source.source), source.left));
    return words;
}

}  // namespace

TEST_CASE("money reserved for a younger document stays reserved, whatever is voided later") {
    const std::string text =
        "2026-01-02 receipt C U 100.00\n"
        "2026-01-06 sale C A 100.00\n"
        "2026-01-07 apply C 60.00 from:U to:B\n"
        "2026-01-30 sale C B 200.00\n";
    const std::vector<std::string> before{"A due 2026-02-05: 6000", "U: 6000"};
    CHECK(open_on(text, "2026-01-12") == before);
    CHECK(open_on(text + "2026-01-22 void U\n", "2026-01-12") == before);
    CHECK(open_on(text + "2026-01-30 void B\n", "2026-01-12") == before);
    CHECK(open_on(text + "2026-01-22 void U\n", "2026-01-22") ==
          std::vector<std::string>{"A due 2026-02-05: 10000"});
}

TEST_CASE("a plan divides its document from its own day on") {
    const std::string text =
        "2026-01-01 sale C I-1 100.00\n"
        "2026-01-04 receipt C R-1 60.00 to:I-1\n"
        "2026-02-01 plan I-1\n  due 2026-03-01  20.00\n  due 2026-04-01  20.00\n";
    CHECK(open_on(text, "2026-01-31") == std::vector<std::string>{"I-1 due 2026-01-31: 4000"});
    CHECK(open_on(text, "2026-02-01") ==
          std::vector<std::string>{"I-1#1 due 2026-03-01: 2000", "I-1#2 due 2026-04-01: 2000"});
}
