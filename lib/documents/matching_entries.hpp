#pragma once

#include <vector>

#include "documents/new_entry.hpp"
#include "reports/matching_allocate.hpp"
#include "reports/matching_learn.hpp"

namespace documents {

/// What `ar allocate` proposes: `apply` entries for what was accepted, and drafts of all others,
/// of what nothing fits a comment, so that none is passed over in silence.
std::vector<NewEntry> allocate_entries(const reports::AllocateReport& report,
                                       const ledger::Book& book);

/// Drafts for what stays open of documents that were to be paid: a write-off of a small rest, else
/// a dispute.
std::vector<NewEntry> gap_drafts(const reports::Proposal& proposal, Date day,
                                 const ledger::Book& book);

/// The credit notes that settle documents beside the money.
std::vector<NewEntry> credit_entries(const reports::Proposal& proposal, Date day,
                                     const ledger::Book& book);

/// A `set` of the names that were learnt.
NewEntry learnt_entry(const reports::LearntNames& learnt, const ledger::Book& book);

/// `rung 3, certain: only INV-7 has the amount, …`, or why there is none.
std::string verdict_of(const reports::Proposal& proposal);

/// An amount as an entry of the customer's says it: without its currency where that is the usual
/// one.
std::string entry_amount(Money amount, Id<ledger::Customer> customer, Date day,
                         const ledger::Book& book);

}  // namespace documents
