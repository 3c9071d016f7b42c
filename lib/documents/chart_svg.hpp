#pragma once

#include <string>
#include <string_view>

#include "documents/chart.hpp"

namespace documents {

/// The chart as a figure of a page: a drawing that grows and shrinks with the room it has, its
/// title above, a legend where there are several series. Whole coordinates: equal on any machine.
std::string chart_html(const Chart& chart);

/// The look of such figures on a page, for day, night and paper.
extern const std::string_view chart_style;

}  // namespace documents
