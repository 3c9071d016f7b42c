#include <algorithm>

#include "ledger/credit_limits.hpp"
#include "reports/risk_alerts.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;

}  // namespace

std::vector<Alert> limit_alerts(const Book& book, const RiskQuery& query,
                                std::vector<Currency>& without_rate) {
    const ledger::Exposures exposures{book, query.as_of};
    std::vector<Alert> alerts;
    book.customers.for_each([&](Id<Customer> id, const Customer&) {
        const auto limit = ledger::credit_limit_on(book, query.credit, id, query.as_of);
        if (!limit) return;
        const auto exposure = exposures.of_tree(id, limit->amount.currency());
        if (!exposure) {
            const auto from = exposure.error().from;
            if (std::ranges::count(without_rate, from) == 0) without_rate.push_back(from);
            return;
        }
        const auto used = exposure->total();
        if (used <= limit->amount) return;
        const OverLimit seen{!exposures.tree().children(id).empty()};
        alerts.push_back({id, seen, std::nullopt, used, limit->amount, used - limit->amount, {}});
    });
    return alerts;
}

}  // namespace reports
