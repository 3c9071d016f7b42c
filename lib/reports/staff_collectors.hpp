#pragma once

#include <string>
#include <vector>

#include "ledger/following_cash.hpp"
#include "ledger/selection.hpp"

namespace reports {

struct CollectorsQuery {
    Date as_of;
    Period period;  // ends on `as_of` or before
    ledger::Selection selection;
    Days promise_grace{2};
};

/// What came of the contacts that one person had in the period.
struct CollectorWork {
    std::string who;  // may be empty
    std::size_t contacts = 0;
    std::size_t promises = 0;  // made to that person in the period: the `who:` of the promise
    std::size_t kept = 0;      // of them, by `as_of`
    /// By code, at least the currencies of the customers and of the promises. As far as known on
    /// `as_of`; what followed several contacts of the person counts once.
    std::vector<ledger::FollowingCash> cash;
};

struct CollectorsReport {
    CollectorsQuery query;
    std::vector<CollectorWork> persons;  // by name
};

/// `sources` are those the book was read from: who took a promise is read again.
CollectorsReport collectors(const ledger::Book& book, const Sources& sources,
                            CollectorsQuery query);

}  // namespace reports
