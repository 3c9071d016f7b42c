#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/money.hpp"

namespace reports {

/// An amount that a set may hold, and what it is part of: two sets that take the same of every
/// whole settle the same.
struct SetItem {
    std::int64_t amount = 0;  // more than nought
    std::uint32_t whole = 0;
};

/// How large the sets were that were looked at, by how many items there are; never by the clock.
enum class Searched : std::uint8_t { all_sets, up_to_three, up_to_two };

struct SetSearch {
    std::vector<std::size_t> first;  // places of the items, rising; empty: no set has the sum
    bool is_only = false;            // no other set that was looked at has it
    Searched searched = Searched::all_sets;

    bool is_found() const { return !first.empty(); }
};

/// The sets of items with a sum: of up to 20 items any set, of up to 100 those of one to three, of
/// more those of one or two. The first is of the fewest items, and of those the earliest. Two
/// equal items of two wholes are two sets.
SetSearch sets_with_sum(std::span<const SetItem> items, i128 sum);

}  // namespace reports
