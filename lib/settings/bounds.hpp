#pragma once

#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "base/date.hpp"

namespace settings {

/// Where buckets end: on a number of days late, or with a calendar month.
struct Bounds {
    std::vector<Days> days;  // last day of each bucket, rising: 30, 60, 90
    bool by_month = false;   // then `days` is empty

    friend bool operator==(const Bounds&, const Bounds&) = default;
};

enum class BoundsError { empty, gap, not_a_number, out_of_range, not_rising };

/// Reads `30,60,90` or `month`.
tl::expected<Bounds, BoundsError> parse_bounds(std::string_view text);
/// At least one number, each from 1 to 36,500, rising.
tl::expected<Bounds, BoundsError> make_bounds(const std::vector<std::int64_t>& days);
/// What is wrong, in words that fit behind the bounds as written.
std::string_view words(BoundsError error);

}  // namespace settings
