#pragma once

#include <string>
#include <string_view>

#include "ledger/debit_form.hpp"

namespace documents {

/// A debit to be added to the journal.
struct ProposedDebit {
    Id<ledger::Document> for_;  // which it is charged for
    std::string number;
    Money amount;
    ledger::DebitForm form;
    std::string_view tag;
    std::string title;
};

/// It as an entry of a day, in the formatter's form, with its line end.
std::string debit_entry(const ProposedDebit& debit, Date day, const ledger::Book& book);

}  // namespace documents
