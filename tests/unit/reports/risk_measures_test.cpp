#include "reports/risk_measures.hpp"

#include <doctest/doctest.h>

#include <array>

#include "base/median.hpp"

using reports::days_cusum;
using reports::is_sudden;
using reports::silence_on;

namespace {

constexpr Decimal eight{8, 0};

/// Eight documents on the due day, then others.
std::vector<int> on_time_then(std::vector<int> later) {
    later.insert(later.begin(), 8, 0);
    return later;
}

Date day(int count) { return Date{Days{20'000 + count}}; }

}  // namespace

TEST_CASE("median: the mean of the middle two of an even count") {
    CHECK(twice_median({5}) == 10);
    CHECK(twice_median({9, 1, 5}) == 10);
    CHECK(twice_median({9, 1, 4, 5}) == 9);
    CHECK(twice_median({-3, -8}) == -11);
    CHECK(twice_median({2, 2, 2, 7}) == 4);
}

TEST_CASE("risk: the CUSUM of credit.md 4 reaches 24.0 and is not yet an alarm") {
    const auto cusum = days_cusum(on_time_then({10, 4, 12, 4}), eight);
    REQUIRE(cusum);
    CHECK(cusum->target == 0);
    CHECK(cusum->spread == 3 * reports::cusum_unit);
    CHECK(cusum->sum == 24 * reports::cusum_unit);
    CHECK(cusum->alarm_from == 12);
    // One day more is more than eight spreads, from that document on.
    const auto more = days_cusum(on_time_then({10, 4, 12, 5}), eight);
    CHECK(more->sum == 25 * reports::cusum_unit);
    CHECK(more->alarm_from == 11);
    CHECK(days_cusum(on_time_then({10, 4, 12, 4}), {79, 1})->alarm_from == 11);  // 7.9
}

TEST_CASE("risk: fewer than eleven documents are not judged") {
    CHECK_FALSE(days_cusum(on_time_then({100, 100}), eight));
    CHECK(days_cusum(on_time_then({100, 100, 100}), eight)->alarm_from == 8);
}

TEST_CASE("risk: an alarm ends when documents are on time again") {
    // 28.5, 57, then 1.5 less with each: 24 is not more than 24.
    std::vector<int> later{30, 30};
    later.insert(later.end(), 22, 0);
    CHECK(days_cusum(on_time_then(later), eight)->alarm_from == 32);
    later.pop_back();
    CHECK(days_cusum(on_time_then(later), eight)->alarm_from == 8);
}

TEST_CASE("risk: target and spread are medians, in eighths of a day") {
    // Median 4.5; distances 3.5 2.5 1.5 0.5 0.5 5.5 15.5 25.5, median 3.
    const std::vector<int> first{1, 2, 3, 4, 5, 10, 20, 30};
    auto days = first;
    days.insert(days.end(), {0, 0, 40});
    const auto cusum = days_cusum(days, eight);
    CHECK(cusum->target == 36);
    CHECK(cusum->spread == 24);
    CHECK(cusum->sum == (40 * 8 - 36 - 12));
    // Median 15, distances 15 15 5 5 5 5 15 25: median 10.
    const auto wide = days_cusum(std::vector<int>{0, 0, 10, 10, 20, 20, 30, 40, 0, 0, 0}, eight);
    CHECK(wide->target == 120);
    CHECK(wide->spread == 80);
}

TEST_CASE("risk: sudden is above all, and so many times the median of five") {
    CHECK(is_sudden(400, {100, 100, 100, 100, 100}, {4, 0}));
    CHECK_FALSE(is_sudden(399, {100, 100, 100, 100, 100}, {4, 0}));
    CHECK(is_sudden(399, {100, 100, 100, 100, 100}, {399, 2}));
    CHECK_FALSE(is_sudden(400, {100, 100, 100, 100}, {4, 0}));
    CHECK_FALSE(is_sudden(400, {100, 100, 100, 100, 400}, {4, 0}));
    CHECK(is_sudden(401, {100, 100, 100, 100, 400}, {4, 0}));
}

TEST_CASE("risk: silence is longer than sixty days and three gaps, from four sale days on") {
    CHECK_FALSE(silence_on({day(0), day(10), day(20)}, day(200)));
    const auto quick = silence_on({day(0), day(10), day(20), day(31)}, day(92));
    CHECK(quick->days == 61);
    CHECK(quick->twice_gap == 20);
    CHECK(quick->twice_most == 120);
    const auto slow = silence_on({day(0), day(30), day(55), day(100), day(125)}, day(200));
    CHECK(slow->twice_gap == 55);  // 30 25 45 25: 27.5
    CHECK(slow->twice_most == 165);
}
