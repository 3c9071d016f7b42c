#pragma once

#include "documents/fields.hpp"
#include "ledger/settled_by.hpp"
#include "reports/account.hpp"
#include "reports/statement.hpp"

namespace documents {

/// What one customer owes, for a statement and for the confirmation of a balance: `sums`, one per
/// currency, each with its `items`, `on_account`, totals and `aging`.
Fields statement_fields(const reports::Statement& statement, const reports::StatementReport& report,
                        const std::string& language, const ledger::Book& book,
                        const ledger::SettledBy& settled);

/// How it came and went: `accounts`, one per currency, each with `opening`, `lines`, `closing`.
/// All accounts are of the customer.
Fields activity_fields(Id<ledger::Customer> customer, const reports::AccountReport& report,
                       const std::string& language, const ledger::Book& book);

}  // namespace documents
