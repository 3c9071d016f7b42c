#include <doctest/doctest.h>

#include <string>

#include "read_settings.hpp"

using settings::Channel;
using settings::find_policy;
using settings::Settings;

namespace {

constexpr auto step = "[[dunning.standard]]\nname = \"a\"\nafter = 5\n";

}  // namespace

TEST_CASE("the standard policy is notice, reminder, second, final and handing over") {
    const auto settings = read_settings("").settings;
    const auto* policy = find_policy(settings.dunning, "standard");
    REQUIRE(policy != nullptr);
    REQUIRE(policy->steps.size() == 5);
    CHECK(policy->steps[0].after == Days{-3});
    CHECK(policy->steps[3].deadline == Days{10});
    CHECK(policy->steps[3].interest);
    CHECK(!policy->steps[3].fee);
    CHECK(!policy->steps[4].is_message());
    CHECK(find_policy(settings.dunning, "mild") == nullptr);
}

TEST_CASE("a policy of one's own replaces the one of its name and stands beside others") {
    const auto [settings, complaints] = read_settings(
        std::string{step} +
        "[[dunning.standard]]\nname = \"b\"\nafter = 9\n"
        "template = \"final\"\ndeadline = 7\nchannels = [\"sms\", \"letter\", \"sms\"]\n"
        "interest = true\nfee = \"40.00 EUR\"\ncc-salesperson = true\n"
        "[[dunning.mild]]\nname = \"only\"\nafter = 30\naction = \"call\"\n");
    CHECK(complaints == "");
    const auto* standard = find_policy(settings.dunning, "standard");
    REQUIRE(standard != nullptr);
    REQUIRE(standard->steps.size() == 2);
    CHECK(standard->steps[0].template_name == "a");
    CHECK(standard->steps[0].by == std::vector{Channel::email, Channel::letter});
    CHECK(standard->steps[1].template_name == "final");
    CHECK(standard->steps[1].by == std::vector{Channel::sms, Channel::letter});
    CHECK(standard->steps[1].fee == settings::NamedAmount{{4000, 2}, "EUR"});
    REQUIRE(find_policy(settings.dunning, "mild") != nullptr);
    CHECK(find_policy(settings.dunning, "mild")->steps[0].action == "call");
}

TEST_CASE("steps have a name and a day, and follow each other") {
    CHECK(read_settings("[[dunning.standard]]\nafter = 5\n").complaints ==
          "ar.toml:1:1: error: a step has no `name` [bad-setting]\n");
    CHECK(read_settings("[[dunning.standard]]\nname = \"a\"\n").complaints ==
          "ar.toml:1:1: error: a step has no `after` [bad-setting]\n");
    CHECK(read_settings(std::string{step} + "[[dunning.standard]]\nname = \"b\"\nafter = 5\n")
              .complaints ==
          "ar.toml:6:9: error: this step is no later than \"a\" [bad-setting]\n");
    CHECK(read_settings(std::string{step} + "[[dunning.standard]]\nname = \"a\"\nafter = 7\n")
              .complaints == "ar.toml:5:8: error: two steps are called \"a\" [bad-setting]\n");
    CHECK(read_settings("[[dunning.standard]]\nname = \"../a\"\nafter = 5\n").complaints ==
          "ar.toml:2:8: error: `name` cannot be \"../a\" [bad-setting]\n");
    CHECK(read_settings(std::string{step} + "fee = \"40.00\"\n").complaints ==
          "ar.toml:4:7: error: `fee` names no currency [bad-setting]\n");
    CHECK(read_settings(std::string{step} + "channels = [\"fax\"]\n").complaints ==
          "ar.toml:4:13: error: `channels` cannot be \"fax\" [bad-setting]\n");
    CHECK(read_settings(std::string{step} + "dedline = 7\n").complaints ==
          "ar.toml:4:1: error: unknown key `dedline` in [[dunning.standard]] [unknown-setting]\n");
}

TEST_CASE("holidays are texts or days of TOML, in any order") {
    const auto holidays = read_settings("[dunning]\nholidays = [\"2026-10-02\", 2026-10-01]\n")
                              .settings.dunning.holidays;
    using namespace date::literals;
    CHECK(holidays == std::vector<Date>{2026_y / 10 / 1, 2026_y / 10 / 2});
    CHECK(read_settings("[dunning]\nholidays = [\"1 May\"]\n").complaints ==
          "ar.toml:2:13: error: \"1 May\" is no day [bad-setting]\n");
}

TEST_CASE("the mailer is a program with its arguments") {
    const auto [settings, complaints] = read_settings(
        "[mail]\ncommand = [\"msmtp\", \"-t\"]\nfrom = \"a@b.example\"\nunsent-exits = [64]\n"
        "outbox = \"out\"\n[mail.salespeople]\n\"张伟\" = \"zhang@b.example\"\n",
        "books/ar.toml");
    CHECK(complaints == "");
    CHECK(settings.mail.command == std::vector<std::string>{"msmtp", "-t"});
    CHECK(settings.mail.outbox == "books/out");
    CHECK(settings.dunning.log == "books/reminders/{yyyy}.arl");
    CHECK(settings.mail.salespeople.at("张伟") == "zhang@b.example");
    CHECK(read_settings("[mail]\ncommand = \"msmtp -t\"\n").complaints ==
          "ar.toml:2:11: error: `command` wants a program and its arguments: [\"sendmail\", "
          "\"-t\"] [bad-setting]\n");
    CHECK(read_settings("[mail]\ncommand = [\"\"]\n").complaints ==
          "ar.toml:2:11: error: the program has no name [bad-setting]\n");
}

TEST_CASE("interest is a percentage, a cap is an amount or a share, a sum may be a file") {
    const auto interest =
        read_settings(
            "[interest]\nrate = \"5.175%\"\ncap = \"20%\"\nfixed-sum = \"uk.csv\"\n"
            "basis = \"30/360\"\nmode = \"fixed\"\n")
            .settings.interest;
    CHECK(interest.rate == Rate{51750});
    CHECK(interest.cap_share == Rate{200000});
    CHECK(!interest.cap);
    CHECK(interest.fixed_sums == "uk.csv");
    CHECK(interest.basis == settings::DayCount::thirty_360);
    CHECK(interest.mode == settings::RateMode::fixed);
    CHECK(read_settings("[interest]\nrate = \"5\"\n").complaints ==
          "ar.toml:2:8: error: `rate` cannot be \"5\" [bad-setting]\n");
    CHECK(read_settings("[interest]\nrate = 5\n").complaints ==
          "ar.toml:2:8: error: `rate` wants a percentage, as \"9.25%\" [bad-setting]\n");
}
