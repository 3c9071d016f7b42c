#include "reports/matching_sets.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <map>
#include <utility>

namespace reports {
namespace {

constexpr std::size_t most_for_all = 20;
constexpr std::size_t most_for_three = 100;

using Items = std::span<const SetItem>;
using Places = std::vector<std::size_t>;
using Mask = std::uint32_t;

Places places_of(Mask mask) {
    Places places;
    for (; mask != 0; mask &= mask - 1)
        places.push_back(static_cast<std::size_t>(std::countr_zero(mask)));
    return places;
}

/// What a set takes of each whole.
std::map<std::uint32_t, i128> taken_by(Items items, const Places& places) {
    std::map<std::uint32_t, i128> taken;
    for (const auto place : places) taken[items[place].whole] += items[place].amount;
    return taken;
}

/// Keeps the first set, and whether another one takes something else.
class Findings {
public:
    explicit Findings(Items items) : items_{items} {}

    /// Sets may come in any order, if `precedes` says which of two is the first.
    void take(Places places) {
        if (first_.empty()) {
            first_ = std::move(places);
            return;
        }
        if (is_only_) is_only_ = taken_by(items_, first_) == taken_by(items_, places);
        if (precedes(places, first_)) first_ = std::move(places);
    }
    bool is_settled() const { return !is_only_; }
    SetSearch result(Searched searched) && {
        const bool only = is_only_ && !first_.empty();
        return {std::move(first_), only, searched};
    }

private:
    static bool precedes(const Places& a, const Places& b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    }

    Items items_;
    Places first_;
    bool is_only_ = true;
};

struct HalfSum {
    i128 sum;
    Mask mask;
};

/// The sums of all sets of the items [begin, end), the empty one too. Of equal items of one whole
/// the later ones are only taken after the earlier ones.
std::vector<HalfSum> sums_of(Items items, std::size_t begin, std::size_t end) {
    std::vector<HalfSum> sums{{0, 0}};
    for (auto i = begin; i < end; ++i) {
        Mask before = 0;
        for (auto j = begin; j < i; ++j)
            if (items[j].whole == items[i].whole && items[j].amount == items[i].amount)
                before |= Mask{1} << j;
        const auto size = sums.size();
        for (std::size_t k = 0; k < size; ++k)
            if ((sums[k].mask & before) == before)
                sums.push_back({sums[k].sum + items[i].amount, sums[k].mask | Mask{1} << i});
    }
    return sums;
}

/// Does a set have fewer items than another, or as many and the earlier ones?
bool precedes(Mask a, Mask b) {
    const auto sizes = std::pair{std::popcount(a), std::popcount(b)};
    if (sizes.first != sizes.second) return sizes.first < sizes.second;
    const Mask differing = a ^ b;
    return (a & differing & (~differing + 1)) != 0;
}

/// Every set: each sum of one half wants what is missing from the other. Once two sets differ, of
/// each range only the first can still be the first of all.
SetSearch search_all(Items items, i128 sum) {
    const auto middle = items.size() / 2;
    const auto low = sums_of(items, 0, middle);
    auto high = sums_of(items, middle, items.size());
    std::ranges::sort(high, [](const HalfSum& a, const HalfSum& b) {
        return a.sum != b.sum ? a.sum < b.sum : precedes(a.mask, b.mask);
    });
    Mask best = 0;  // none yet: the sum is more than nought
    bool is_only = true;
    for (const auto& part : low) {
        const auto range = std::ranges::equal_range(high, sum - part.sum, {}, &HalfSum::sum);
        for (const auto& other : range) {
            const Mask mask = part.mask | other.mask;
            if (best != 0 && is_only)
                is_only = taken_by(items, places_of(best)) == taken_by(items, places_of(mask));
            if (best == 0 || precedes(mask, best)) best = mask;
            if (!is_only) break;
        }
    }
    return {places_of(best), best != 0 && is_only, Searched::all_sets};
}

/// Items by amount, to find those of an amount behind a place: chains of places, by hash.
class ByAmount {
public:
    explicit ByAmount(Items items)
        : items_{items}, heads_(std::bit_ceil(2 * items.size() + 1), none), next_(items.size()) {
        for (auto i = items.size(); i-- > 0;) {
            auto& head = heads_[chain_of(items[i].amount)];
            next_[i] = std::exchange(head, static_cast<std::uint32_t>(i));
        }
    }

    /// Calls `visit` with the place of every item of the amount from `begin` on, in order, until
    /// it returns false.
    template <class Visit>
    bool visit(i128 amount, std::size_t begin, Visit visit) const {
        if (amount <= 0) return true;
        for (auto i = heads_[chain_of(amount)]; i != none; i = next_[i])
            if (i >= begin && items_[i].amount == amount && !visit(i)) return false;
        return true;
    }

private:
    static constexpr auto none = std::numeric_limits<std::uint32_t>::max();

    std::size_t chain_of(i128 amount) const {
        constexpr std::uint64_t spread = 0x9E37'79B9'7F4A'7C15;  // 2^64 by the golden ratio
        const auto mixed = static_cast<std::uint64_t>(amount) * spread;
        return (mixed >> 32U) & (heads_.size() - 1);
    }

    Items items_;
    std::vector<std::uint32_t> heads_;  // the first place of each chain
    std::vector<std::uint32_t> next_;   // by place
};

/// Sets of one, two and (if `three`) three items, the fewest first.
SetSearch search_few(Items items, i128 sum, bool three) {
    Findings findings{items};
    const ByAmount by_amount{items};
    const auto take_with = [&](std::span<const std::size_t> places, i128 rest) {
        const auto begin = places.empty() ? 0 : places.back() + 1;
        return by_amount.visit(rest, begin, [&](std::size_t place) {
            Places all{places.begin(), places.end()};
            all.push_back(place);
            findings.take(std::move(all));
            return !findings.is_settled();
        });
    };
    std::array<std::size_t, 2> two{};
    const std::span one{two.data(), 1};
    bool more = take_with({}, sum);
    for (auto& i = two[0] = 0; more && i < items.size(); ++i)
        more = take_with(one, sum - items[i].amount);
    for (auto& i = two[0] = 0; three && more && i < items.size(); ++i)
        for (auto& j = two[1] = i + 1; more && j < items.size(); ++j)
            more = take_with(two, sum - items[i].amount - items[j].amount);
    return std::move(findings).result(three ? Searched::up_to_three : Searched::up_to_two);
}

}  // namespace

SetSearch sets_with_sum(std::span<const SetItem> items, i128 sum) {
    if (items.size() <= most_for_all) {
        if (sum <= 0) return {};
        return search_all(items, sum);
    }
    return search_few(items, sum, items.size() <= most_for_three);
}

}  // namespace reports
