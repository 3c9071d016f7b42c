#pragma once

#include <string>

#include "documents/export_tables.hpp"
#include "settings/bounds.hpp"

namespace documents {

/// The book as one script that SQLite and PostgreSQL load, again and again: its tables, and views
/// of the reports on the day in `as_of`, aging with bounds in days. Throws `ledger::Untied`.
std::string sql_script(const ExportedBook& exported, const std::vector<Days>& bounds);

}  // namespace documents
