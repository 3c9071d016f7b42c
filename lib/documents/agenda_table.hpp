#pragma once

#include "documents/table.hpp"
#include "reports/dunning_agenda.hpp"

namespace documents {

/// The task for programs: `broken-promise`.
std::string_view name_of(reports::Task task);

/// What a collector should do, each line with its reason.
Paper agenda_table(const reports::Agenda& agenda, const ledger::Book& book);

}  // namespace documents
