#include "documents/remind_entry.hpp"

#include <doctest/doctest.h>

using documents::pending_message;

TEST_CASE("an entry is read back, however long its list is and whatever its script") {
    const auto day = *parse_date("2026-02-05");
    const auto read = pending_message(
        day,
        "remind C1 level:3 via:email on:发票-2026-0001,发票-2026-0002,INV-3 key:second-email-1");
    REQUIRE(read.has_value());
    CHECK(read->customer == "C1");
    CHECK(read->level == 3);
    CHECK(read->key == "second-email-1");
    CHECK(read->day == day);
    CHECK(read->documents == std::vector<std::string>{"发票-2026-0001", "发票-2026-0002", "INV-3"});
    CHECK(pending_message(day, "remind \"C 1\" on:\"发 票/1,INV-2\"")->documents ==
          std::vector<std::string>{"发 票/1", "INV-2"});
    CHECK(pending_message(day, "remind C1")->documents.empty());
}

TEST_CASE("what is no reminder is none") {
    const auto day = *parse_date("2026-02-05");
    CHECK(!pending_message(day, "copy remind C1 level:3"));
    CHECK(!pending_message(day, "note C1"));
    CHECK(!pending_message(day, ""));
    CHECK(!pending_message(day, "remind C1 on:" + std::string(70'000, 'x')));
}
