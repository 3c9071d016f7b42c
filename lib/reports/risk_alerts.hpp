#pragma once

#include <tuple>
#include <vector>

#include "reports/risk.hpp"

namespace reports {

// The alerts of the whole book, of every kind and in no order. Void documents never count.

/// `late-row` and `drift`, of each customer and currency.
std::vector<Alert> lateness_alerts(const ledger::Book& book, const RiskQuery& query);

/// `sudden-order`, of each currency, and `stopped`, over sales in all currencies.
std::vector<Alert> sales_alerts(const ledger::Book& book, const RiskQuery& query);

/// `duplicate`. References are read again from the journal, of as few documents as will do.
std::vector<Alert> duplicate_alerts(const ledger::Book& book, const Sources& sources,
                                    const RiskQuery& query);

/// `round-payments` and `payer-changed`. Payers are read again like references.
std::vector<Alert> payment_alerts(const ledger::Book& book, const Sources& sources,
                                  const RiskQuery& query);

/// `broken-promise` and `concentration`.
std::vector<Alert> debtor_alerts(const ledger::Book& book, const RiskQuery& query);

/// `over-limit`, of the customers that have the limits. Those that need a rate that is not there
/// are not judged; `without_rate` learns of the currencies.
std::vector<Alert> limit_alerts(const ledger::Book& book, const RiskQuery& query,
                                std::vector<Currency>& without_rate);

/// Is a day one of the last so many, the last included: in (as_of - days, as_of]?
inline bool is_within(Date day, Date as_of, int days) {
    return as_of - Days{days} < day && day <= as_of;
}

/// By day; of one day by number. It must not matter what stands first in the journal.
inline bool is_earlier(const ledger::Book& book, Id<ledger::Document> a, Id<ledger::Document> b) {
    const auto& left = book.documents[a];
    const auto& right = book.documents[b];
    if (left.date != right.date) return left.date < right.date;
    return a != b && std::tuple{book.number_of(a), a} < std::tuple{book.number_of(b), b};
}

/// A number without decimals.
inline Ratio whole(i128 number) { return {number, 1}; }

}  // namespace reports
