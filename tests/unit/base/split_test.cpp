#include "base/split.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>

namespace {

using Amounts = std::vector<i128>;

}  // namespace

TEST_CASE("what cannot be divided goes to the largest part") {
    CHECK(split_by_weight(100, Amounts{1, 1, 1}) == Amounts{34, 33, 33});
    CHECK(split_by_weight(100, Amounts{1, 4, 1}) == Amounts{17, 66, 17});
    CHECK(split_by_weight(5, Amounts{1, 1}) == Amounts{2, 3});  // both round up, the first is first
    CHECK(split_by_weight(100, Amounts{100}) == Amounts{100});
}

TEST_CASE("a whole that is paid gives every line its own") {
    CHECK(split_by_weight(22'600, Amounts{11'900, 10'700}) == Amounts{11'900, 10'700});
    CHECK(split_by_weight(119, Amounts{169, -50}) == Amounts{169, -50});
    CHECK(split_by_weight(0, Amounts{3, 4}) == Amounts{0, 0});
}

TEST_CASE("weights that come to nothing leave all to the largest") {
    CHECK(split_by_weight(1, Amounts{10, -10}) == Amounts{1, 0});
    CHECK(split_by_weight(1, Amounts{-10, 5}) == Amounts{0, 1});
    CHECK(split_by_weight(1, Amounts{0, 0}) == Amounts{1, 0});
    CHECK(split_by_weight(7, Amounts{}).empty());
}

TEST_CASE("the largest amounts stay within their bounds") {
    const i128 most = std::numeric_limits<std::int64_t>::max();
    CHECK(split_by_weight(most, Amounts{most, most}) == Amounts{most / 2, most - most / 2});
}
