#pragma once

#include <optional>
#include <string>

#include "journal/faults.hpp"

namespace journal {

/// Reads a date, or reports what is wrong with it and how to write it.
std::optional<Date> read_date(std::string_view word, Writing writing);

/// `2026/3/1`, `2026.03.01` or `2026年3月1日` in our way, when it is a real day.
std::optional<std::string> repaired_date(std::string_view word);

}  // namespace journal
