#pragma once

#include <string>
#include <vector>

#include "reports/interest_proposals.hpp"

namespace documents {

/// The proposals as entries of a day, in the formatter's form: to be added to the journal.
std::string interest_entries(const std::vector<reports::InterestProposal>& proposals, Date day,
                             const ledger::Book& book);

}  // namespace documents
