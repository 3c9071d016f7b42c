#include "base/parallel.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <stdexcept>
#include <vector>

TEST_CASE("halves come in order and leave nothing out, however many there are") {
    for (const std::uint32_t count : {0U, 1U, 2U, 8191U, 8192U, 100'001U}) {
        const auto halves = in_halves(count, [](std::uint32_t begin, std::uint32_t end) {
            std::vector<std::uint32_t> numbers(end - begin);
            std::iota(numbers.begin(), numbers.end(), begin);
            return numbers;
        });
        std::vector<std::uint32_t> all;
        for (const auto& half : halves) all.insert(all.end(), half.begin(), half.end());
        std::vector<std::uint32_t> expected(count);
        std::iota(expected.begin(), expected.end(), 0U);
        CHECK(all == expected);
    }
}

TEST_CASE("both works are done, and what one throws is thrown on") {
    for (const std::size_t records : {1U, 100'000U}) {
        bool first = false;
        bool second = false;
        at_once(records, [&] { first = true; }, [&] { second = true; });
        CHECK(first);
        CHECK(second);
        const auto fail = [] { throw std::runtime_error{"no"}; };
        CHECK_THROWS_AS(at_once(records, fail, [] {}), std::runtime_error);
        CHECK_THROWS_AS(at_once(records, [] {}, fail), std::runtime_error);
    }
}
