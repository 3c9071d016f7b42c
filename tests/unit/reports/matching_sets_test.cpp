#include "reports/matching_sets.hpp"

#include <doctest/doctest.h>

#include <limits>

namespace {

using reports::Searched;
using reports::SetItem;
using Places = std::vector<std::size_t>;

/// Items of documents of their own.
std::vector<SetItem> items(const std::vector<std::int64_t>& amounts) {
    std::vector<SetItem> all;
    for (std::uint32_t i = 0; i < amounts.size(); ++i) all.push_back({amounts[i], i});
    return all;
}

reports::SetSearch search(const std::vector<std::int64_t>& amounts, i128 sum) {
    return reports::sets_with_sum(items(amounts), sum);
}

/// `count` amounts of which no set of up to three has a small sum.
std::vector<std::int64_t> large(std::size_t count) {
    std::vector<std::int64_t> amounts;
    for (std::size_t i = 0; i < count; ++i)
        amounts.push_back(1'000'000 + static_cast<std::int64_t>(i * i * i));
    return amounts;
}

}  // namespace

TEST_CASE("matching: a set is certain when no other has its sum") {
    // The two books of matching.md 2.
    CHECK(search({100, 60, 40}, 100).first == Places{0});
    CHECK_FALSE(search({100, 60, 40}, 100).is_only);
    CHECK(search({100, 60, 45}, 105).first == Places{1, 2});
    CHECK(search({100, 60, 45}, 105).is_only);
    CHECK_FALSE(search({100, 60, 45}, 7).is_found());
    CHECK_FALSE(search({}, 7).is_found());
    CHECK_FALSE(search({5}, 0).is_found());
    CHECK_FALSE(search({5}, -5).is_found());
}

TEST_CASE("matching: two equal items are two sets, but not those of one document") {
    CHECK_FALSE(search({50, 50, 7}, 50).is_only);
    CHECK(search({50, 50, 7}, 50).first == Places{0});
    CHECK(search({50, 50, 7}, 100).is_only);
    // Two instalments of 50 of one document: either way it is paid 50.
    const std::vector<SetItem> instalments{{50, 0}, {50, 0}, {7, 1}};
    CHECK(reports::sets_with_sum(instalments, 50).is_only);
    CHECK(reports::sets_with_sum(instalments, 57).is_only);
    // 30 + 20 of one document is 50 of another.
    const std::vector<SetItem> others{{30, 0}, {20, 0}, {50, 1}};
    CHECK_FALSE(reports::sets_with_sum(others, 50).is_only);
}

TEST_CASE("matching: many sets of equal items are decided by two of them") {
    const std::vector<std::int64_t> equal(20, 10'000);
    const auto found = search(equal, 100'000);
    CHECK(found.first == Places{0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    CHECK_FALSE(found.is_only);
    // The fewest come first, in whatever half they stand, and of those the earliest.
    std::vector<std::int64_t> mixed(20, 1);
    mixed[19] = mixed[9] = 5;
    CHECK(search(mixed, 5).first == Places{9});
    CHECK(search(mixed, 10).first == Places{9, 19});
    CHECK(search(mixed, 6).first == Places{0, 9});
}

TEST_CASE("matching: the fewest items come first, then the earliest") {
    CHECK(search({1, 2, 3, 4, 5, 6}, 6).first == Places{5});
    CHECK(search({1, 2, 3, 4, 5}, 6).first == Places{0, 4});
    CHECK(search({10, 20, 30, 20, 10}, 30).first == Places{2});
    CHECK(search({10, 20, 20, 10}, 30).first == Places{0, 1});
}

TEST_CASE("matching: how far is searched depends on the number of items") {
    auto amounts = large(16);
    amounts.insert(amounts.end(), {1, 2, 4, 8});
    CHECK(amounts.size() == 20);
    CHECK(search(amounts, 15).first == Places{16, 17, 18, 19});
    CHECK(search(amounts, 15).searched == Searched::all_sets);
    amounts.push_back(5'000'000);
    CHECK_FALSE(search(amounts, 15).is_found());
    CHECK(search(amounts, 14).first == Places{17, 18, 19});
    CHECK(search(amounts, 14).is_only);
    CHECK(search(amounts, 14).searched == Searched::up_to_three);
    amounts = large(96);
    amounts.insert(amounts.end(), {1, 2, 4, 8, 16});
    CHECK(amounts.size() == 101);
    CHECK_FALSE(search(amounts, 7).is_found());
    CHECK(search(amounts, 24).first == Places{99, 100});
    CHECK(search(amounts, 24).is_only);
    CHECK(search(amounts, 24).searched == Searched::up_to_two);
}

TEST_CASE("matching: large amounts do not overflow") {
    const auto most = std::numeric_limits<std::int64_t>::max();
    CHECK(search({most, most, most}, i128{most} * 3).first == Places{0, 1, 2});
    CHECK_FALSE(search({most, most, most}, i128{most} * 2).is_only);
}
