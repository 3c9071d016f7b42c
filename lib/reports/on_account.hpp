#pragma once

#include <vector>

#include "ledger/selection.hpp"

namespace reports {

struct OnAccountQuery {
    ledger::Selection selection;
    Date as_of;
};

/// Money that settles nothing yet.
struct OnAccountLine {
    Id<ledger::Document> source;
    Money amount;  // of the source, at first
    Money left;
    Days days;  // since its date
};

struct OnAccountReport {
    OnAccountQuery query;
    std::vector<OnAccountLine> lines;  // oldest first, then by customer, then number
    std::vector<Money> totals;         // of what is left, by code of the currency
};

/// Throws `ledger::Untied` when documents and money on account are not what is owed.
OnAccountReport on_account(const ledger::Book& book, OnAccountQuery query);

}  // namespace reports
