#include "reports/provision_flow.hpp"

#include <doctest/doctest.h>

#include "reports/provision_shares.hpp"

using namespace reports;

namespace {

constexpr std::int64_t percent = 10'000'000;  // of a rate in billionths

Flow of(i128 onwards, i128 left) { return {onwards, left}; }

using Buckets = std::vector<Run<std::size_t>>;
using Fates = std::vector<Run<Fate>>;

}  // namespace

TEST_CASE("flows of 20, 40, 60 and 80 % lose 3.84, 19.2, 48 and 80 %") {
    const std::vector<Flow> flows{of(20, 100), of(40, 100), of(60, 100), of(80, 100), of(0, 0)};
    const auto rates = flow_rates(flows, {}, {});
    CHECK(rates == std::vector<LossRate>{3'840 * percent / 1000, 19'200 * percent / 1000,
                                         48 * percent, 80 * percent, 100 * percent});
}

TEST_CASE("recovery lowers the last rate and so all of them; the factor works at the end") {
    const std::vector<Flow> flows{of(1, 2), of(0, 0)};
    const LossTerms terms{{1, 4}, {1, 1}, {8, 10}};  // 80 % × (1 − 25 %) = 60 %
    CHECK(flow_rates(flows, terms, {}) == std::vector<LossRate>{30 * percent, 60 * percent});
    const LossTerms doubled{{1, 4}, {2, 1}, {8, 10}};  // 120 % is at most 100 %
    CHECK(flow_rates(flows, doubled, {}) == std::vector<LossRate>{60 * percent, 100 * percent});
}

TEST_CASE("each step is rounded to nine decimals") {
    // 2/3 = 0.666666667; a third of that 0.222222222(33…)
    const std::vector<Flow> flows{of(1, 3), of(2, 3), of(0, 0)};
    CHECK(flow_rates(flows, {}, {}) ==
          std::vector<LossRate>{222'222'222, 666'666'667, 1'000'000'000});
}

TEST_CASE("a bucket that nothing left has the rate that is given, or none") {
    const std::vector<Flow> flows{of(1, 10), of(0, 0), of(0, 0)};
    CHECK(flow_rates(flows, {}, {}) ==
          std::vector<LossRate>{std::nullopt, std::nullopt, 100 * percent});
    CHECK(flow_rates(flows, {}, {{1, 100}, {1, 2}, {1, 1}}) ==
          std::vector<LossRate>{5 * percent, 50 * percent, 100 * percent});
    // What nothing went on from loses nothing, whatever comes behind it.
    CHECK(flow_rates({of(0, 10), of(0, 0), of(0, 0)}, {}, {})[0] == 0);
}

TEST_CASE("rates that are given are rounded and multiplied") {
    CHECK(given_rates({{2000, 23000}, {1, 1}}, {}) ==
          std::vector<LossRate>{86'956'522, 1'000'000'000});
    CHECK(given_rates({{1, 10}, {9, 10}}, {{0, 1}, {6, 5}, {1, 1}}) ==
          std::vector<LossRate>{12 * percent, 100 * percent});
}

TEST_CASE("what stays in its bucket has not left it; what went back or was paid has") {
    std::vector<Flow> flows(3);
    add({1, 100, Fate::still_open, 1}, flows);
    add({1, 50, Fate::still_open, 2}, flows);
    add({1, 30, Fate::still_open, 0}, flows);
    add({1, 15, Fate::settled, 0}, flows);
    add({1, 5, Fate::written_off, 0}, flows);
    CHECK(flows[1].onwards == 55);
    CHECK(flows[1].left == 100);
    CHECK(flows[0].left == 0);
}

TEST_CASE("a document is cut where its buckets and its fate change") {
    // 100 of two instalments, 10 paid before; then 50 more are paid and 10 written off.
    const auto parts =
        flow_parts(10, Buckets{{40, 1}, {100, 0}},
                   Fates{{60, Fate::settled}, {70, Fate::written_off}}, Buckets{{40, 2}, {100, 1}});
    CHECK(parts == std::vector<FlowPart>{{1, 30, Fate::settled, 0},
                                         {0, 20, Fate::settled, 0},
                                         {0, 10, Fate::written_off, 0},
                                         {0, 30, Fate::still_open, 1}});
    CHECK(flow_parts(100, Buckets{{100, 1}}, {}, Buckets{{100, 2}}).empty());
}

TEST_CASE("a rounded sum is split by the largest remainders") {
    // 0.4 + 0.4 + 0.7 = 1.5, which is 2: the largest remainder is 0.7, then the first 0.4.
    const auto split = split_by_largest_remainder({4, 4, 7}, 10);
    CHECK(split.whole == 2);
    CHECK(split.parts == std::vector<i128>{1, 0, 1});
    const auto signs = split_by_largest_remainder({-15, 30}, 10);
    CHECK(signs.whole == 2);
    CHECK(signs.parts == std::vector<i128>{-1, 3});
    CHECK(split_by_largest_remainder({}, 10).whole == 0);
}
