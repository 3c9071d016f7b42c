#include <doctest/doctest.h>

#include <string>

#include "read_settings.hpp"

TEST_CASE("a score that nothing is said of weighs as credit.md 4 has it") {
    using Factor = settings::ScoreFactor;
    const auto score = read_settings("").settings.score;
    CHECK(score.weight_of(Factor::index) == 50);
    CHECK(score.weight_of(Factor::overdue) == 15);
    CHECK(score.weight_of(Factor::trend) == 10);
    CHECK(score.weight_of(Factor::use) == 10);
    CHECK(score.weight_of(Factor::tenure) == 10);
    CHECK(score.weight_of(Factor::promises) == 5);
    CHECK(score.weight_of(Factor::report) == 10);
    CHECK(score.weight_of(Factor::financials) == 10);
}

TEST_CASE("weights are whole numbers, and nought switches a factor off") {
    const auto [settings, complaints] = read_settings("[score]\nindex = 0\nfinancials = 25\n");
    CHECK(complaints.empty());
    CHECK(settings.score.weights == std::array{0, 15, 10, 10, 10, 5, 10, 25});
}

TEST_CASE("what weights cannot be is said") {
    CHECK(read_settings("[score]\nindexes = 5\n").complaints ==
          "ar.toml:2:1: error: unknown key `indexes` in [score] [unknown-setting]\n");
    CHECK(read_settings("[score]\nuse = -1\n").complaints ==
          "ar.toml:2:7: error: `use` wants a number from 0 to 1000 [bad-setting]\n");
    CHECK(read_settings("[score]\nuse = \"10\"\n").complaints ==
          "ar.toml:2:7: error: `use` wants a number from 0 to 1000 [bad-setting]\n");
    const std::string none =
        "[score]\nindex = 0\noverdue = 0\ntrend = 0\nuse = 0\ntenure = 0\npromises = 0\n"
        "report = 0\n";
    CHECK(read_settings(none).complaints.empty());
    CHECK(read_settings(none + "financials = 0\n").complaints ==
          "ar.toml:1:1: error: all weights of [score] are 0 [bad-setting]\n");
}
