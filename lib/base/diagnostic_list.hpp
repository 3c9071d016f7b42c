#pragma once

#include <string>

#include "base/diagnostic.hpp"

/// Everything that was reported, in reading order, each in the layout of
/// `render`. A cause that repeats is shown once and counted (`and 41 more: …`);
/// of one rule at most `max_per_rule` are shown, and the rest counted at the end.
std::string render_all(const Diagnostics& diagnostics, const Sources& sources, int max_per_rule,
                       bool colour);
