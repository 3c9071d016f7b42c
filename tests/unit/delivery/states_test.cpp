#include "delivery/states.hpp"

#include <doctest/doctest.h>

using delivery::Change;
using delivery::fold;
using delivery::line_of;
using delivery::State;

TEST_CASE("the last line about a message says what became of it") {
    std::vector<std::string> foreign;
    const auto messages = fold(
        {"2026-02-05 published a-email-1 d1g remind A level:2 via:email on:INV-1 key:a-email-1",
         "2026-02-05 sending a-email-1", "2026-02-06 unknown a-email-1 exit status 76",
         "2026-02-05 published b-letter-2 d2g remind B level:1 via:letter on:INV-2"},
        foreign);
    CHECK(foreign.empty());
    REQUIRE(messages.size() == 2);
    const auto& first = messages.at("a-email-1");
    CHECK(first.state == State::unknown);
    CHECK(to_string(first.day) == "2026-02-06");
    CHECK(to_string(first.published) == "2026-02-05");
    CHECK(first.digest == "d1g");
    CHECK(first.entry == "remind A level:2 via:email on:INV-1 key:a-email-1");
    CHECK(first.words == "exit status 76");
    CHECK(messages.at("b-letter-2").state == State::published);
}

TEST_CASE("what is no line of the record is handed back") {
    std::vector<std::string> foreign;
    fold({"", "2026-02-05", "2026-02-30 sent a", "2026-02-05 send a", "2026-02-05 sent "}, foreign);
    CHECK(foreign.size() == 5);
}

TEST_CASE("a line is read back as it was written") {
    const Change change{*parse_date("2026-02-05"), State::failed, "a-email-1", "exit status 75: x"};
    CHECK(line_of(change) == "2026-02-05 failed a-email-1 exit status 75: x");
    std::vector<std::string> foreign;
    CHECK(fold({line_of(change)}, foreign).at("a-email-1").words == change.words);
}

TEST_CASE("published and failed are proven unsent, all else may have been sent") {
    CHECK(!may_be_sent(State::published));
    CHECK(!may_be_sent(State::failed));
    for (const auto state : {State::sending, State::sent, State::logged, State::unknown})
        CHECK(may_be_sent(state));
    CHECK(is_unknown(State::sending));
    CHECK(!is_unknown(State::sent));
}
