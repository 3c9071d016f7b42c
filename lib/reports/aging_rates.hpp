#pragma once

#include "reports/aging.hpp"

namespace reports {

/// Converts every line to the currency asked for and joins those of equal
/// keys. A line's total is converted once; its buckets, and within a bucket
/// its items, are converted each, and the largest takes what is missing.
/// Lines of a currency without a rate stay as they are.
void convert(const ledger::Book& book, AgingReport& report);

}  // namespace reports
