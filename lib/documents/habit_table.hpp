#pragma once

#include "documents/table.hpp"
#include "reports/habit.hpp"

namespace documents {

Paper habit_table(const reports::HabitReport& report, const ledger::Book& book, Audience audience);

}  // namespace documents
