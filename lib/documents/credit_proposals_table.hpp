#pragma once

#include <string>

#include "documents/table.hpp"
#include "reports/credit_proposals.hpp"

namespace documents {

/// A row for every key that is proposed.
Paper credit_proposals_table(const reports::CreditProposals& report, const ledger::Book& book,
                             Audience audience);

/// The proposals as entries of the day, in the formatter's form, each under its reason as a
/// comment: to be added to the journal. Empty when nothing is proposed.
std::string credit_proposal_entries(const reports::CreditProposals& report,
                                    const ledger::Book& book);

}  // namespace documents
