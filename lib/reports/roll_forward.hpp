#pragma once

#include <vector>

#include "ledger/lines.hpp"

namespace reports {

struct RollForwardQuery {
    Period period;
    ledger::Selection selection;
    ledger::Grouping grouping;
    bool all = false;  // also who has neither a balance nor a movement
};

/// How the balance came to be what it is at the end of a period: closing =
/// opening + invoiced - received - discounts - credited - written_off + refunded + other.
struct Roll {
    explicit Roll(Currency currency);
    Roll& operator+=(const Roll& more);
    bool is_zero() const;
    /// Closing, by what went before it.
    Money sum() const;

    Money opening;
    Money invoiced;
    Money received;
    Money discounts;
    Money credited;
    Money written_off;
    Money refunded;
    Money other;  // signed: opening items, voids, and money set against documents of another line
    Money closing;
};

struct RollForwardReport {
    RollForwardQuery query;
    std::vector<ledger::Line<Roll>> lines;   // by values of the keys, then currency
    std::vector<ledger::Line<Roll>> totals;  // by currency
};

/// Throws `ledger::Untied` when the movements do not lead to the closing balance.
RollForwardReport roll_forward(const ledger::Book& book, RollForwardQuery query);

}  // namespace reports
