#pragma once

#include <vector>

#include "ledger/lines.hpp"

namespace reports {

struct BalanceQuery {
    Date as_of;
    ledger::Selection selection;
    ledger::Grouping grouping;
    bool all = false;  // also who owes nothing and is owed nothing
};

/// What is owed at the end of a day. The balance is open and on account together.
struct Owed {
    explicit Owed(Currency currency)
        : open{Money::zero(currency)}, on_account{open}, balance{open}, overdue{open} {}
    Owed& operator+=(const Owed& other);

    Money open;
    Money on_account;  // never positive
    Money balance;
    Money overdue;  // the part of `open` that is past its due day
};

struct BalanceReport {
    BalanceQuery query;
    std::vector<ledger::Line<Owed>> lines;   // by values of the keys, then currency
    std::vector<ledger::Line<Owed>> totals;  // by currency
};

/// Throws `ledger::Untied` when the lines are not what the book says is owed.
BalanceReport balance(const ledger::Book& book, BalanceQuery query);

}  // namespace reports
