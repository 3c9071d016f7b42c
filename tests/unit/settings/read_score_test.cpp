#include <doctest/doctest.h>

#include <string>

#include "settings/read.hpp"

namespace {

struct Outcome {
    settings::Score score;
    std::string complaints;  // first lines only
};

Outcome read(std::string text) {
    Sources sources;
    const auto source = sources.add_text("ar.toml", std::move(text));
    Diagnostics diagnostics;
    Outcome outcome{settings::read(source, sources, {}, diagnostics).score, {}};
    for (const auto& diagnostic : diagnostics.in_reading_order()) {
        const auto whole = render(diagnostic, sources, false);
        outcome.complaints += whole.substr(0, whole.find('\n') + 1);
    }
    return outcome;
}

}  // namespace

TEST_CASE("a score that nothing is said of weighs as credit.md 4 has it") {
    using Factor = settings::ScoreFactor;
    const auto score = read("").score;
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
    const auto [score, complaints] = read("[score]\nindex = 0\nfinancials = 25\n");
    CHECK(complaints.empty());
    CHECK(score.weights == std::array{0, 15, 10, 10, 10, 5, 10, 25});
}

TEST_CASE("what weights cannot be is said") {
    CHECK(read("[score]\nindexes = 5\n").complaints ==
          "ar.toml:2:1: error: unknown key `indexes` in [score] [unknown-setting]\n");
    CHECK(read("[score]\nuse = -1\n").complaints ==
          "ar.toml:2:7: error: `use` wants a number from 0 to 1000 [bad-setting]\n");
    CHECK(read("[score]\nuse = \"10\"\n").complaints ==
          "ar.toml:2:7: error: `use` wants a number from 0 to 1000 [bad-setting]\n");
    const std::string none =
        "[score]\nindex = 0\noverdue = 0\ntrend = 0\nuse = 0\ntenure = 0\npromises = 0\n"
        "report = 0\n";
    CHECK(read(none).complaints.empty());
    CHECK(read(none + "financials = 0\n").complaints ==
          "ar.toml:1:1: error: all weights of [score] are 0 [bad-setting]\n");
}
