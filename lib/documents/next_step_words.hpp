#pragma once

#include <string>
#include <string_view>

#include "reports/customer_page.hpp"

namespace documents {

/// `collect`, `chase-promise`: the step's name for programs.
std::string_view name_of(reports::NextStep::What what);

/// The step as a sentence: `collect 8,650.00 CNY, overdue since 2026-03-30`.
std::string words_of(const reports::NextStep& step, const ledger::Book& book);

}  // namespace documents
