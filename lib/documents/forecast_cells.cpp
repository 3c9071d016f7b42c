#include "documents/forecast_cells.hpp"

#include <fmt/format.h>

#include "documents/grouped.hpp"

namespace documents {

std::vector<Column> week_columns() {
    return {{"week", "Week", Align::right}, {"from", "From"}, {"to", "To"}};
}

std::vector<Cell> week_cells(const reports::ForecastWeek& week) {
    std::vector<Cell> cells{week_cell(week.number), week.from, {}};
    if (week.to != never) cells.back() = week.to;
    return cells;
}

Cell week_cell(int number) {
    return number == 0 ? Cell{std::string{"later"}} : Cell{std::int64_t{number}};
}

Cell amount_if(const std::optional<Money>& money, const Currencies& currencies) {
    return money ? amount(*money, currencies) : Cell{};
}

std::string counted_words(std::int64_t count, std::string_view noun) {
    return fmt::format("{} {}{}", grouped_digits(count, 0), noun, count == 1 ? "" : "s");
}

std::string curve_words(const settings::Forecast& settings) {
    const auto group = settings.group.empty() ? std::string{"the whole book"}
                                              : fmt::format("those with its {}", settings.group);
    return fmt::format(
        "expected: open amounts by how customers paid the instalments of {} days before, each "
        "customer's own weighed with {} of {}",
        settings.window.count(), settings.k, group);
}

}  // namespace documents
