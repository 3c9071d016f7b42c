#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ledger/selection.hpp"

namespace reports {

struct CustomerListQuery {
    ledger::Selection selection;  // of customers: what documents say is not asked
    Date as_of;
};

struct CustomerLine {
    Id<ledger::Customer> customer;
    Money balance;
    Money overdue;
    std::optional<Money> limit;  // when it is in the currency of this line
    std::string_view status;     // `active`, `on-hold`, `closed`
};

struct CustomerListReport {
    CustomerListQuery query;
    std::vector<CustomerLine> lines;  // by customer, then currency
};

/// Every customer once per currency with something open or on account; one
/// with nothing once, in the currency it is billed in.
CustomerListReport customer_list(const ledger::Book& book, CustomerListQuery query);

}  // namespace reports
