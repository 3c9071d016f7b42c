#include "reports/dunning_steps.hpp"

#include <doctest/doctest.h>

#include "trading_book.hpp"

using ledger::Reminder;
using reports::level_in;
using reports::step_name_in;
using reports::step_of;

namespace {

settings::Policy policy(std::string name, const std::vector<std::pair<const char*, int>>& steps) {
    settings::Policy made{std::move(name), {}};
    for (const auto& [step, after] : steps) {
        settings::DunningStep one;
        one.name = step;
        one.after = Days{after};
        made.steps.push_back(one);
    }
    return made;
}

/// The level in a policy of a reminder that was sent to Anna.
int level_of(const settings::Dunning& dunning, const char* in, const Reminder& reminder) {
    const TradingBook made;
    return level_in(*settings::find_policy(dunning, in), reminder,
                    step_of(made.book, dunning, made.a, reminder));
}

settings::Dunning two_policies() {
    settings::Dunning dunning;
    dunning.policies = {
        policy("mild", {{"call", 10}, {"final", 40}}),
        policy("standard", {{"notice", -3}, {"reminder", 3}, {"second", 15}, {"final", 31}})};
    return dunning;
}

const Date sent = Date{date::sys_days{date::year{2026} / 6 / 1}};

}  // namespace

TEST_CASE("a key begins with the name of its step") {
    CHECK(step_name_in("final-email-1f0a1f0a1f0a1f0a") == "final");
    CHECK(step_name_in("very-last_one-letter-1f0a1f0a1f0a1f0a") == "very-last_one");
    CHECK(step_name_in("email-email-1f0a1f0a1f0a1f0a") == "email");
    CHECK(step_name_in("final-fax-1f0a1f0a1f0a1f0a").empty());
    CHECK(step_name_in("-email-1f0a").empty());
    CHECK(step_name_in("email-1f0a").empty());
    CHECK(step_name_in("sent by hand").empty());
    CHECK(step_name_in("").empty());
}

TEST_CASE("in another policy a reminder went to the step of its name, else as late as its step") {
    const auto dunning = two_policies();
    CHECK(level_of(dunning, "mild", {sent, 4, "4", "final-email-1f0a"}) == 2);
    CHECK(level_of(dunning, "mild", {sent, 3, "3", "second-email-1f0a"}) == 1);
    CHECK(level_of(dunning, "mild", {sent, 2, "2", {}}) == 0);
    CHECK(level_of(dunning, "mild", {sent, 4, "4", {}}) == 1);
    CHECK(level_of(dunning, "standard", {sent, 4, "4", {}}) == 4);
}

TEST_CASE("when steps were put in or taken out, the names of keys go before levels") {
    auto dunning = two_policies();
    dunning.policies[1] = policy("standard", {{"reminder", 3}, {"third", 20}, {"final", 31}});
    CHECK(level_of(dunning, "standard", {sent, 2, "2", "reminder-email-1f0a"}) == 1);
    CHECK(level_of(dunning, "standard", {sent, 4, "4", "final-sms-1f0a"}) == 3);
    // A step that is gone: its level is all that is known.
    CHECK(level_of(dunning, "standard", {sent, 3, "3", "second-email-1f0a"}) == 3);
}

TEST_CASE("a level beyond the policy is its last") {
    const auto dunning = two_policies();
    CHECK(level_of(dunning, "standard", {sent, 99, "99", {}}) == 4);
    CHECK(level_of(dunning, "standard", {sent, 0, "", {}}) == 0);
}
