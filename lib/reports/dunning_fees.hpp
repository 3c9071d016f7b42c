#pragma once

#include <string>
#include <vector>

#include "ledger/debit_form.hpp"
#include "reports/dunning.hpp"

namespace reports {

/// The fee of a step whose message was sent, not charged yet.
struct FeeProposal {
    Id<ledger::Document> document;  // the first of the message in the currency
    std::string number;             // of the debit: `FEE-` and the digits of the message's key, or
                                    // customer and day of a message without one; not taken yet
    Money amount;
    Date sent;
    std::string step;
    ledger::DebitForm form;
};

/// What to enter on the day of the query, by day of the messages of its last 90 days that are about
/// something that is neither void nor given up. A message is charged once a document of that number
/// is in the book, one without a key once one for a document of it is. Its copies to several
/// addresses count once, also those that reached an address on a later day.
std::vector<FeeProposal> fee_proposals(const ledger::Book& book, const DunningQuery& query);

}  // namespace reports
