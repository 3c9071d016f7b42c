#pragma once

#include "documents/table.hpp"
#include "reports/stats.hpp"

namespace documents {

Paper stats_table(const reports::StatsReport& report);

/// `read and posted in 0.124 s, 83.1 MB/s, 1,204,331 blocks/s`; what was measured is for people.
std::string speed_words(const reports::Speed& speed);

}  // namespace documents
