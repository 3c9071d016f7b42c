#include <doctest/doctest.h>

#include <string>

#include "read_settings.hpp"

TEST_CASE("risks that nothing is said of are as credit.md 4 has them") {
    const auto risk = read_settings("").settings.risk;
    CHECK(risk.late_row == 3);
    CHECK(risk.late_days == Days{5});
    CHECK(risk.drift == Decimal{8, 0});
    CHECK(risk.sudden == Decimal{4, 0});
    CHECK(risk.promise_days == Days{90});
    CHECK(risk.duplicate_days == Days{60});
    CHECK(risk.concentration == Rate{250'000});
    CHECK_FALSE(read_settings("").settings.rank.margin);
    CHECK_FALSE(read_settings("").settings.rank.cost);
}

TEST_CASE("each setting of risk and rank is taken for itself") {
    const auto [settings, complaints] = read_settings(
        "[risk]\nlate-row = 4\nlate-days = 0\ndrift = \"7.5\"\nsudden = 3\npromise-days = 30\n"
        "duplicate-days = 10\nconcentration = \"12.5%\"\n"
        "[rank]\nmargin = \"25%\"\ncost = \"8%\"\n");
    CHECK(complaints.empty());
    CHECK(settings.risk.late_row == 4);
    CHECK(settings.risk.late_days == Days{0});
    CHECK(settings.risk.drift == Decimal{75, 1});
    CHECK(settings.risk.sudden == Decimal{3, 0});
    CHECK(settings.risk.promise_days == Days{30});
    CHECK(settings.risk.duplicate_days == Days{10});
    CHECK(settings.risk.concentration == Rate{125'000});
    CHECK(settings.rank.margin == Rate{250'000});
    CHECK(settings.rank.cost == Rate{80'000});
}

TEST_CASE("what risk and rank cannot be is said") {
    const auto complaint = [](const char* text) { return read_settings(text).complaints; };
    CHECK(complaint("[risk]\nlate-rows = 4\n") ==
          "ar.toml:2:1: error: unknown key `late-rows` in [risk] [unknown-setting]\n");
    CHECK(complaint("[rank]\nmargins = \"1%\"\n") ==
          "ar.toml:2:1: error: unknown key `margins` in [rank] [unknown-setting]\n");
    CHECK(complaint("[risk]\nlate-row = 0\n").find("late-row") != std::string::npos);
    CHECK(complaint("[risk]\ndrift = 7.5\n").find("float") != std::string::npos);
    CHECK(complaint("[risk]\ndrift = -1\n").find("drift") != std::string::npos);
    CHECK(complaint("[risk]\nconcentration = 25\n").find("concentration") != std::string::npos);
    CHECK(complaint("[rank]\ncost = \"8\"\n").find("cost") != std::string::npos);
}
