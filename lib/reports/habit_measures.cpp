#include "reports/habit_measures.hpp"

#include <algorithm>

namespace reports {

std::optional<int> spread_of(std::vector<int> days_late) {
    if (days_late.empty()) return std::nullopt;
    std::ranges::sort(days_late);
    const auto count = days_late.size();
    const auto at_rank = [&](std::size_t rank) { return days_late[rank - 1]; };
    return at_rank((3 * count + 3) / 4) - at_rank((count + 3) / 4);
}

std::optional<unsigned> most_cash(const std::array<i128, 7>& by_weekday) {
    const auto most = std::ranges::max_element(by_weekday);
    if (*most <= 0) return std::nullopt;
    return static_cast<unsigned>(most - by_weekday.begin());
}

unsigned weekday_of(Date day) { return date::weekday{day}.iso_encoding() - 1; }

}  // namespace reports
