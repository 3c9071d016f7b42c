#pragma once

#include <string>
#include <vector>

#include "reports/risk.hpp"

namespace documents {

/// What was seen, in one sentence with its numbers.
std::string words_of(const reports::Alert& alert, const ledger::Book& book);

/// What each kind of alert among them means, with the settings in force.
std::vector<std::string> meanings_of(const reports::RiskReport& report, const ledger::Book& book);

}  // namespace documents
