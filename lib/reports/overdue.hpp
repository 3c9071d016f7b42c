#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/grouping.hpp"

namespace reports {

/// What is most urgent: the latest, the largest (currency by currency), or nothing in particular.
enum class Urgency { days, amount, customer };

struct OverdueQuery {
    Date as_of;
    ledger::Selection selection;
    ledger::Grouping grouping{{}, 0};  // without keys, one list
    int min_days = 1;
    std::optional<Decimal> min_amount;  // of each currency
    Urgency urgency = Urgency::days;
    Days promise_grace{2};
};

/// An open instalment past its due day, and what has been done about it.
struct OverdueItem {
    Id<ledger::Document> document;
    std::uint32_t instalment = 1;
    Date due;
    int days_late = 0;
    Money open = Money::zero(Currency::none());
    Money disputed = Money::zero(Currency::none());
    std::string level;  // of the last reminder
    std::optional<Date> last_reminder;
    std::optional<Date> promised;  // by the last live promise
    std::string salesperson;
    std::string email;
    std::string phone;
    std::vector<std::string> values;  // of the keys of the grouping
};

/// Of a currency, or of a group in a currency.
struct OverdueTotal {
    std::vector<std::string> values;  // of the keys of the group
    Money open;
    Money disputed;
};

struct OverdueReport {
    OverdueQuery query;
    std::vector<OverdueItem> items;    // by values of the keys, then most urgent first
    std::vector<OverdueTotal> groups;  // by values of the keys, then currency
    std::vector<OverdueTotal> totals;  // by currency
};

OverdueReport overdue(const ledger::Book& book, OverdueQuery query);

}  // namespace reports
