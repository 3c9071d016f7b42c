#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "journal/currency_use.hpp"

namespace journal {

/// The due day of the entry that begins at `offset` of its text, if the book
/// knows it. Asked for entries that say neither it nor their terms.
using ImpliedDue = std::function<std::optional<Date>(std::uint32_t offset)>;

/// What is repaired beside what always is: full-width signs, curly quotes, odd
/// blanks, dates, amounts, missing gaps, line ends.
struct RepairOptions {
    bool names = false;  // misspelt kinds and keys that have one nearest neighbour
    ImpliedDue due;      // write down implied due days, if set
};

struct Repaired {
    std::string text;
    std::size_t count = 0;  // of places that were repaired
};

/// `text` without the faults that have one repair. A repair is kept only where
/// its diagnostic is gone afterwards. Lines stay the same lines.
Repaired repair(std::string_view text, const CurrencyUse& use, const RepairOptions& options);

}  // namespace journal
