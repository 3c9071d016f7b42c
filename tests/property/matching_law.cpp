#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "reports/matching_sets.hpp"
#include "reports/matching_similar.hpp"

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

namespace {

using Letters = std::vector<std::string>;

std::string some_letter() {
    return *rc::gen::elementOf(Letters{"a", "b", "c", "d", "e", "f", "ö", "启"});
}

/// Few letters, so that names share pairs and repeat them.
Letters some_name() {
    Letters name(*rc::gen::inRange<std::size_t>(0, 18));
    for (auto& letter : name) letter = some_letter();
    return name;
}

/// Some changes of a name, so that similar ones are not rare.
Letters changed(Letters name) {
    const auto times = *rc::gen::inRange(0, 4);
    for (int i = 0; i < times && !name.empty(); ++i) {
        const auto at = *rc::gen::inRange<std::size_t>(0, name.size());
        const auto place = name.begin() + static_cast<std::ptrdiff_t>(at);
        const auto how = *rc::gen::inRange(0, 8);  // mostly swaps, which change most pairs
        if (how == 0) name.insert(place, some_letter());
        if (how == 1) name.erase(place);
        if (how == 2) *place = some_letter();
        if (how > 2 && at > 0) std::swap(name[at - 1], name[at]);
    }
    return name;
}

std::string joined(const Letters& letters) {
    std::string name;
    for (const auto& letter : letters) name += letter;
    return name;
}

}  // namespace

TEST_CASE("property: the similar names that are found are those that a look at each finds") {
    CHECK(rc::check("similar names", [] {
        const auto asked = some_name();
        std::set<std::string> names;
        const auto count = *rc::gen::inRange(0, 40);
        for (int i = 0; i < count; ++i)
            names.insert(joined(i % 2 == 0 ? some_name() : changed(asked)));
        std::vector<std::string> expected;
        for (const auto& name : names)
            if (reports::are_similar(joined(asked), name)) expected.push_back(name);
        const reports::SimilarNames similar{{names.begin(), names.end()}};
        std::vector<std::string> found;
        for (const auto name : similar.like(joined(asked))) found.emplace_back(name);
        RC_ASSERT(found == expected);
    }));
}
