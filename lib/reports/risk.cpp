#include "reports/risk.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "reports/risk_alerts.hpp"

namespace reports {
namespace {

using ledger::Book;

/// In the order of the kinds of `Seen`.
constexpr std::array<std::string_view, std::variant_size_v<Seen>> names{
    "late-row", "drift",     "broken-promise", "over-limit",    "sudden-order",
    "stopped",  "duplicate", "round-payments", "payer-changed", "concentration"};

constexpr int decimals = 4;

/// To be compared with what other alerts of the same name measured.
i128 rank_of(const Measured& measured) {
    const auto* money = std::get_if<Money>(&measured);
    return money != nullptr ? money->minor() : rounded(std::get<Ratio>(measured), decimals);
}

std::vector<std::string> numbers_of(const Book& book, const Alert& alert) {
    std::vector<std::string> numbers;
    for (const auto id : alert.documents) numbers.push_back(book.number_of(id));
    return numbers;
}

/// Column by column, as they are printed.
bool is_before(const Book& book, const Alert& a, const Alert& b) {
    const auto whose = [&](const Alert& alert) {
        return std::tuple{std::string_view{book.customers[alert.customer].id}, name_of(alert.seen),
                          alert.since.value_or(always)};
    };
    const auto figures = [&](const Alert& alert) {
        return std::tuple{rank_of(alert.value), rank_of(alert.threshold),
                          book.currencies.code(alert.amount.currency()), alert.amount.minor(),
                          numbers_of(book, alert)};
    };
    if (a.values != b.values) return a.values < b.values;
    return whose(a) != whose(b) ? whose(a) < whose(b) : figures(a) < figures(b);
}

void append(std::vector<Alert>& alerts, std::vector<Alert> more) {
    alerts.insert(alerts.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

}  // namespace

std::string_view name_of(const Seen& seen) { return names[seen.index()]; }

RiskReport risk(const Book& book, const Sources& sources, RiskQuery query) {
    RiskReport report{std::move(query), {}, {}};
    const auto& asked = report.query;
    auto& alerts = report.alerts;
    append(alerts, lateness_alerts(book, asked));
    append(alerts, debtor_alerts(book, asked));
    append(alerts, limit_alerts(book, asked, report.without_rate));
    append(alerts, sales_alerts(book, asked));
    append(alerts, duplicate_alerts(book, sources, asked));
    append(alerts, payment_alerts(book, sources, asked));
    std::erase_if(alerts, [&](const Alert& alert) {
        return !ledger::selects(book, asked.selection, alert.customer, alert.amount.currency(),
                                asked.as_of);
    });
    for (auto& alert : alerts)
        alert.values = ledger::values_of(book, asked.grouping, alert.customer,
                                         alert.amount.currency(), asked.as_of);
    std::ranges::sort(alerts,
                      [&](const Alert& a, const Alert& b) { return is_before(book, a, b); });
    return report;
}

}  // namespace reports
