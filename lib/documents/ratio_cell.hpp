#pragma once

#include "base/ratio.hpp"
#include "documents/table.hpp"

namespace documents {

/// A ratio rounded once: four decimals for machines, one for people. Empty when it is no number.
inline Cell ratio_cell(Ratio ratio, Audience audience) {
    if (!ratio.is_number()) return {};
    const int decimals = audience == Audience::machines ? 4 : 1;
    return Figure{rounded(ratio, decimals), decimals};
}

}  // namespace documents
