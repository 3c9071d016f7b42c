#pragma once

#include <string>

#include "documents/chart.hpp"

namespace documents {

/// A row of bars for every label and series, with its figure. What is not nought has at least the
/// thinnest bar; where block elements are two cells wide, bars are made of `#`.
std::string chart_text(const Chart& chart, bool ambiguous_wide = false);

}  // namespace documents
