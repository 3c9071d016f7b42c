#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/debit_form.hpp"
#include "reports/interest.hpp"

namespace reports {

/// A debit that charges what was not charged yet of one document.
struct InterestProposal {
    Id<ledger::Document> document;
    std::string number;  // of the debit; no document of the book has it
    Money amount;
    std::optional<Period> days;  // that bear interest; nothing: the sum alone is charged
    bool has_fixed_sum = false;
    Money charged;  // before, of the same document
    ledger::DebitForm form;
};

/// What to enter on the day of the report: as much as the debits tagged `#interest` that are `for:`
/// a document have not charged of it. Entered, they leave nothing to propose.
std::vector<InterestProposal> interest_proposals(const ledger::Book& book,
                                                 const InterestReport& report);

}  // namespace reports
