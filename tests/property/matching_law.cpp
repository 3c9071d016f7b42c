#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "reports/matching_sets.hpp"

namespace {

using reports::SetItem;

std::vector<SetItem> some_items() {
    const auto count = *rc::gen::inRange<std::size_t>(1, 12);
    std::vector<SetItem> items;
    for (std::size_t i = 0; i < count; ++i)
        items.push_back(
            {*rc::gen::inRange<std::int64_t>(1, 12), *rc::gen::inRange<std::uint32_t>(0, 8)});
    return items;
}

/// What of each whole the sets with a sum take, by trying all sets; and how few items suffice.
struct All {
    std::set<std::vector<std::int64_t>> taken;
    std::size_t fewest = 99;
};

All all_sets(const std::vector<SetItem>& items, i128 sum) {
    All all;
    for (std::uint32_t mask = 1; mask < (1U << items.size()); ++mask) {
        std::vector<std::int64_t> taken(8);
        i128 total = 0;
        std::size_t size = 0;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if ((mask >> i & 1U) == 0) continue;
            taken[items[i].whole] += items[i].amount;
            total += items[i].amount;
            ++size;
        }
        if (total != sum) continue;
        all.taken.insert(taken);
        all.fewest = std::min(all.fewest, size);
    }
    return all;
}

}  // namespace

TEST_CASE("property: sets are found, and alone, as trying all of them says") {
    CHECK(rc::check("sets", [] {
        const auto items = some_items();
        const i128 sum = *rc::gen::inRange<std::int64_t>(1, 40);
        const auto all = all_sets(items, sum);
        const auto found = reports::sets_with_sum(items, sum);
        RC_ASSERT(found.is_found() == !all.taken.empty());
        RC_ASSERT(found.is_only == (all.taken.size() == 1));
        if (found.is_found()) RC_ASSERT(found.first.size() == all.fewest);
    }));
}
