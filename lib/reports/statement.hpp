#pragma once

#include <string>
#include <vector>

#include "ledger/buckets.hpp"
#include "ledger/open_items.hpp"
#include "settings/settings.hpp"

namespace reports {

struct StatementQuery {
    std::vector<Id<ledger::Customer>> customers;
    Date as_of;
    settings::Bounds bounds;
    ledger::Basis basis = ledger::Basis::due;
};

/// What one customer owes in one currency, item by item.
struct StatementSum {
    std::vector<ledger::OpenItem> items;        // by due day, number, instalment
    std::vector<ledger::OnAccount> on_account;  // by day, number
    Money open;
    Money credit;   // money on account, not negative
    Money overdue;  // of what is open
    Money disputed;
    std::vector<Money> buckets;  // of what is open, as `ar aging` cuts it

    Money balance() const { return open - credit; }
};

struct Statement {
    Id<ledger::Customer> customer;
    std::vector<StatementSum> sums;  // by code, at least one where there is a currency
};

struct StatementReport {
    StatementQuery query;
    std::vector<std::string> bucket_names;
    std::vector<Statement> statements;  // in the order of the query
};

/// What customers owe at the close of a day.
StatementReport statement(const ledger::Book& book, StatementQuery query);

}  // namespace reports
