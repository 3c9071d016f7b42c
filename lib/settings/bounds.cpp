#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "settings/settings.hpp"

namespace settings {

namespace {

constexpr std::int64_t longest = 36'500;  // a hundred years

tl::expected<std::int64_t, BoundsError> parse_days(std::string_view text) {
    std::int64_t days = 0;
    const auto* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, days);
    if (error == std::errc::result_out_of_range) return tl::unexpected{BoundsError::out_of_range};
    if (error != std::errc{} || rest != end) return tl::unexpected{BoundsError::not_a_number};
    return days;
}

}  // namespace

tl::expected<Bounds, BoundsError> parse_bounds(std::string_view text) {
    if (trimmed(text) == "month") return Bounds{{}, true};
    std::vector<std::int64_t> days;
    const auto parts = split_list(text);
    const auto commas = static_cast<std::size_t>(std::ranges::count(text, ','));
    if (!parts.empty() && parts.size() != commas + 1) return tl::unexpected{BoundsError::gap};
    for (const auto part : parts) {
        const auto number = parse_days(part);
        if (!number) return tl::unexpected{number.error()};
        days.push_back(*number);
    }
    return make_bounds(days);
}

tl::expected<Bounds, BoundsError> make_bounds(const std::vector<std::int64_t>& days) {
    if (days.empty()) return tl::unexpected{BoundsError::empty};
    Bounds bounds;
    for (const auto day : days) {
        if (day < 1 || day > longest) return tl::unexpected{BoundsError::out_of_range};
        const Days bound{static_cast<int>(day)};
        if (!bounds.days.empty() && bound <= bounds.days.back())
            return tl::unexpected{BoundsError::not_rising};
        bounds.days.push_back(bound);
    }
    return bounds;
}

std::string_view words(BoundsError error) {
    switch (error) {
        case BoundsError::empty:
            return "names no bucket";
        case BoundsError::gap:
            return "has nothing beside a comma";
        case BoundsError::not_a_number:
            return "is not a list of days";
        case BoundsError::out_of_range:
            return "has a bound outside 1 to 36,500 days";
        case BoundsError::not_rising:
            return "does not rise";
    }
    check(false);
    return {};
}

}  // namespace settings
