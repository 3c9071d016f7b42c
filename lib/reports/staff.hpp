#pragma once

#include <optional>
#include <vector>

#include "base/ratio.hpp"
#include "ledger/lines.hpp"

namespace reports {

struct StaffQuery {
    Date as_of;
    Period period;  // ends on `as_of` or before
    ledger::Selection selection;
    Days promise_grace{2};
    std::optional<Rate> commission;  // of the cash; nothing: none is reckoned
};

/// What a salesperson did in the period, in one currency, as known on `as_of`. A document counts
/// for its salesperson on its own day.
struct Staff {
    Money sold;       // sales and debits of the period (credit.md 4)
    Money collected;  // cash settled in it, of documents of any age
    Money overdue;    // on `as_of`
    /// Owed on `as_of` (open less on account) / sold * days of the period (credit.md 4), which
    /// has to end on `as_of`.
    Ratio dso{};
    std::int64_t promises = 0;        // made in the period
    std::int64_t broken = 0;          // of them
    std::optional<Money> commission;  // rate times collected, rounded once
    std::optional<Money> clawback;  // rate times cash of before that voids of the period took back
};

struct StaffReport {
    StaffQuery query;
    std::vector<ledger::Line<Staff>> lines;   // by name, then currency
    std::vector<ledger::Line<Staff>> totals;  // one per currency
};

StaffReport staff(const ledger::Book& book, StaffQuery query);

}  // namespace reports
