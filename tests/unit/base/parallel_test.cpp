#include "base/parallel.hpp"

#include <doctest/doctest.h>

#include <atomic>
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

TEST_CASE("work is done in turn, whoever made it ready") {
    for (const std::size_t count : {0U, 1U, 2U, 3U, 31U, 1000U}) {
        std::vector<std::size_t> done;
        std::atomic<std::size_t> made = 0;
        std::size_t taken = 0;
        WorkInTurn<std::size_t>{count}.run([&](std::size_t i) { done.push_back(i); },
                                           [&](std::size_t i) noexcept {
                                               ++made;
                                               return i;
                                           },
                                           [&](std::size_t ready, std::size_t i) {
                                               CHECK(ready == i);
                                               ++taken;
                                               done.push_back(i);
                                           });
        std::vector<std::size_t> expected(count);
        std::iota(expected.begin(), expected.end(), 0U);
        CHECK(done == expected);
        CHECK(made == taken);
    }
}

TEST_CASE("what is thrown in turn ends the thread beside it") {
    const auto fail = [](std::size_t) { throw std::runtime_error{"no"}; };
    const auto make = [](std::size_t i) noexcept { return i; };
    const auto take = [](std::size_t, std::size_t) {};
    CHECK_THROWS_AS(WorkInTurn<std::size_t>{1000}.run(fail, make, take), std::runtime_error);
}
