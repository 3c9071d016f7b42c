#pragma once

#include "documents/table.hpp"
#include "reports/provision_movement.hpp"

namespace documents {

/// Bucket by bucket.
Paper provision_table(const reports::ProvisionReport& report, const ledger::Book& book,
                      Audience audience);

/// The same customer by customer.
Paper provision_customers_table(const reports::ProvisionReport& report, const ledger::Book& book,
                                Audience audience);

Paper provision_movement_table(const reports::ProvisionMovementReport& report,
                               const ledger::Book& book, Audience audience);

/// The entries that bring a ledger of accounts up to the closing allowances, in the form of ledger
/// and hledger: a book of receivables has no account for them.
std::string provision_entries(const reports::ProvisionMovementReport& report,
                              const ledger::Book& book);

}  // namespace documents
