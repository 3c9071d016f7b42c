#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/money.hpp"

namespace documents {

/// A part stands in front of the bar it is part of, that of the first series.
enum class Mark { bar, part, line };

/// Figures that belong together: one for each label of the chart, or none at its place.
struct Series {
    std::string name;
    Mark mark = Mark::bar;
    std::vector<std::optional<i128>> values;  // over ten to the power of the chart's `decimals`
};

/// A picture of a few figures for people: rows of bars in text and Markdown, a drawing in HTML.
struct Chart {
    std::string title;  // what it shows, and in what unit
    int decimals = 0;
    std::vector<std::string> labels;
    std::vector<Series> series;
};

/// Can anything be seen in it?
bool has_figures(const Chart& chart);

/// The axis of a chart: round figures from at or below the least value to at or above the largest,
/// nought among them, at most six of them.
struct Axis {
    i128 low = 0;
    i128 high = 0;
    i128 step = 1;
};
Axis axis_of(const Chart& chart);

/// A figure on an axis that reaches up to `high`, without what is nought anyhow: `1.5M`, `20k`.
std::string axis_label(i128 value, i128 high, int decimals);

}  // namespace documents
