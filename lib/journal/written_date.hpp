#pragma once

#include <optional>
#include <string>
#include <vector>

#include "journal/faults.hpp"

namespace journal {

/// What is wrong with a word that stands for a date, and what to write instead.
struct DateFault {
    Rule rule;
    std::string message;
    std::vector<Hint> hints;
};

DateFault date_fault(std::string_view word, DateError error);

/// Reads a date, or reports what is wrong with it and how to write it.
std::optional<Date> read_date(std::string_view word, Writing writing);

/// `2026/3/1`, `2026.03.01` or `2026年3月1日` in our way, when it is a real day.
std::optional<std::string> repaired_date(std::string_view word);

}  // namespace journal
