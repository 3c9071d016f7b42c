#pragma once

#include <optional>

#include "base/money.hpp"

namespace settings {

/// What the profit of giving credit is made of (credit.md 5). Nothing is guessed.
struct Rank {
    std::optional<Rate> margin;  // of net sales
    std::optional<Rate> cost;    // of what is owed, a year
};

}  // namespace settings
