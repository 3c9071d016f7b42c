#include "base/array.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <numeric>

namespace {

/// No divisor of a page: capacities end inside an element.
struct Wide {
    std::array<std::uint32_t, 12> words{};
};

bool holds(const Array<Wide>& array) {
    for (std::uint32_t i = 0; i < array.size(); ++i)
        if (array[i].words[0] != i || array[i].words[11] != ~i) return false;
    return true;
}

Array<Wide> filled(std::uint32_t size) {
    Array<Wide> array;
    for (std::uint32_t i = 0; i < size; ++i) {
        Wide wide;
        wide.words[0] = i;
        wide.words[11] = ~i;
        array.push_back(wide);
    }
    return array;
}

}  // namespace

TEST_CASE("an array holds what was put in, small, large, and in memory used before") {
    for (const std::uint32_t size : {0U, 1U, 43'689U, 43'690U, 43'691U, 87'381U, 400'000U}) {
        const auto array = filled(size);
        CHECK(array.size() == size);
        CHECK(holds(array));
        const auto other = filled(size / 2);  // in memory that the last round gave back
        CHECK(holds(other));
        CHECK(holds(array));
    }
}

TEST_CASE("new elements are the given value, whatever was there before") {
    Array<std::uint64_t> array;
    array.resize(1'000'000, 7);
    array.clear();
    CHECK(array.empty());
    array.resize(1'000'000);
    CHECK(std::accumulate(array.begin(), array.end(), std::uint64_t{0}) == 0);
    array.resize(10);
    array.resize(20, 3);
    CHECK(std::accumulate(array.begin(), array.end(), std::uint64_t{0}) == 30);
}

TEST_CASE("an element may be pushed on the array it stands in") {
    Array<std::uint64_t> array;
    array.push_back(42);
    for (int i = 0; i < 600'000; ++i) array.push_back(array[0]);
    CHECK(std::accumulate(array.begin(), array.end(), std::uint64_t{0}) == 42ULL * 600'001);
}

TEST_CASE("a moved array is the array it was") {
    auto array = filled(100'000);
    Array<Wide> moved{std::move(array)};
    CHECK(holds(moved));
    array = filled(3);
    array = std::move(moved);
    CHECK(array.size() == 100'000);
    CHECK(holds(array));
}

TEST_CASE("an array that takes over less memory than it needs has what it needs") {
    const auto large = filled(400'000);  // takes the most that was given back so far
    filled(50'000);
    Array<std::uint64_t> array;
    array.resize(1'000'000, 7);
    array.resize(2'000'000, 7);
    const auto other = filled(100'000);
    CHECK(std::accumulate(array.begin(), array.end(), std::uint64_t{0}) == 14'000'000);
    CHECK(holds(other));
    CHECK(holds(large));
}
