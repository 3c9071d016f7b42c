#pragma once

#include <vector>

#include "ledger/lines.hpp"

namespace reports {

struct CollectionsQuery {
    Date as_of;
    Period period;  // ends on `as_of` or before
    ledger::Selection selection;
    ledger::Grouping grouping;  // also by `day`, `month` and `method`, what `via:` says
};

/// What the receipts of the period brought, and where it is on `as_of`. What is void by then was
/// never received; drafts count on the day of their entry, as in the accounts.
struct Collections {
    explicit Collections(Currency currency)
        : received{Money::zero(currency)},
          allocated{received},
          on_account{received},
          refunded{received},
          maturing{received} {}
    Collections& operator+=(const Collections& other);

    Money received;    // credit: with fees and what was withheld
    Money allocated;   // of it, used to settle documents
    Money on_account;  // left
    Money refunded;    // paid back; the three make what was received
    Money maturing;    // of what was received, drafts that mature after `as_of`
};

struct CollectionsReport {
    CollectionsQuery query;
    std::vector<ledger::Line<Collections>> lines;   // by values of the keys, then currency
    std::vector<ledger::Line<Collections>> totals;  // one per currency
};

/// `sources` are those the book was read from: methods are read again where they are asked for.
CollectionsReport collections(const ledger::Book& book, const Sources& sources,
                              CollectionsQuery query);

}  // namespace reports
