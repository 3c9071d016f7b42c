#pragma once

#include <vector>

#include "documents/table.hpp"
#include "reports/forecast.hpp"

namespace documents {

/// `week,from,to`, and the figures of a week behind its currency: the two halves of each row.
std::vector<Column> week_columns();
std::vector<Cell> week_cells(const reports::ForecastWeek& week);

/// The number of a week, or `later`.
Cell week_cell(int number);

/// An amount; an empty cell for none.
Cell amount_if(const std::optional<Money>& money, const Currencies& currencies);

/// `1 day`, `2,000 days`.
std::string counted_words(std::int64_t count, std::string_view noun);

/// What the curves are made of, in a line.
std::string curve_words(const settings::Forecast& settings);

}  // namespace documents
