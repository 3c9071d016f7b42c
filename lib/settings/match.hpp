#pragma once

#include <vector>

#include "settings/dunning.hpp"

namespace settings {

/// By how much a receipt may fall short of what it pays, and why (matching.md 2).
struct Match {
    std::vector<NamedAmount> fees;       // that banks keep, each one alone
    std::vector<Rate> fee_rates;         // the same as parts of what is paid
    std::vector<Rate> withheld;          // of what is paid, as taxes
    std::vector<NamedAmount> tolerance;  // up to which the rest may be written off
};

}  // namespace settings
