#include "documents/owner_page.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "base/parallel.hpp"

namespace documents {
namespace {

using ledger::Book;
using ledger::JudgedPromise;
using ledger::PromiseOutcome;

reports::AgingReport aging_of(const Book& book, const OwnerPageQuery& query) {
    reports::AgingQuery asked;
    asked.as_of = query.as_of;
    asked.bounds = query.bounds;
    asked.selection = query.selection;
    return reports::aging(book, std::move(asked));
}

reports::KpiReport trend_of(const Book& book, const OwnerPageQuery& query) {
    reports::KpiQuery asked;
    asked.as_of = query.as_of;
    asked.selection = query.selection;
    asked.trend = query.months;
    return reports::kpi(book, std::move(asked));
}

reports::ForecastReport forecast_of(const Book& book, const OwnerPageQuery& query) {
    reports::ForecastQuery asked;
    asked.as_of = query.as_of;
    asked.selection = query.selection;
    asked.weeks = query.weeks;
    asked.settings = query.forecast;
    asked.promise_grace = query.promise_grace;
    return reports::forecast(book, std::move(asked));
}

/// Of each currency those about most money stay, in their order.
void keep_largest(std::size_t most, std::vector<reports::Alert>& alerts) {
    std::map<Currency, std::vector<i128>> amounts;
    for (const auto& alert : alerts)
        amounts[alert.amount.currency()].push_back(alert.amount.minor());
    for (auto& [currency, all] : amounts) std::ranges::sort(all, std::greater<>{});
    std::map<Currency, std::size_t> kept;
    std::erase_if(alerts, [&](const reports::Alert& alert) {
        const auto currency = alert.amount.currency();
        const auto& all = amounts[currency];
        const auto least = all[std::min(most, all.size()) - 1];
        return alert.amount.minor() < least || ++kept[currency] > most;
    });
}

/// The lines of those who owe most in a currency, largest first; ties by id.
std::vector<std::size_t> largest(const reports::AgingReport& aging, Currency currency,
                                 std::size_t most) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < aging.lines.size(); ++i)
        if (aging.lines[i].group.currency == currency && aging.lines[i].figures.total.minor() > 0)
            places.push_back(i);
    std::ranges::stable_sort(places, std::greater<>{},
                             [&](std::size_t i) { return aging.lines[i].figures.total.minor(); });
    places.resize(std::min(places.size(), most));
    return places;
}

i128 owed_by_debtors(const reports::AgingReport& aging, Currency currency) {
    i128 sum = 0;
    for (const auto& line : aging.lines)
        if (line.group.currency == currency) sum += std::max<i128>(line.figures.total.minor(), 0);
    return sum;
}

std::vector<OwnerPageDebtor> debtors_of(const Book& book, const OwnerPageQuery& query,
                                        const reports::AgingReport& aging) {
    std::vector<OwnerPageDebtor> debtors;
    reports::CreditQuery asked;
    asked.as_of = query.as_of;
    asked.credit = query.credit;
    for (const auto& total : aging.totals) {
        const auto currency = total.group.currency;
        const auto all = owed_by_debtors(aging, currency);
        for (const auto place : largest(aging, currency, query.debtors)) {
            const auto& line = aging.lines[place];
            debtors.push_back({place, percentage(line.figures.total.minor(), all), {}});
            asked.selection.customers.push_back(line.group.customer);
        }
    }
    if (debtors.empty()) return debtors;
    const auto lines = reports::credit(book, asked).lines;
    for (auto& debtor : debtors)
        debtor.credit = *std::ranges::find(lines, aging.lines[debtor.line].group.customer,
                                           &reports::CreditLine::customer);
    return debtors;
}

std::vector<JudgedPromise> promises_of(const Book& book, const OwnerPageQuery& query) {
    auto judged = ledger::judged_promises(book, query.as_of, query.promise_grace);
    std::erase_if(judged, [&](const JudgedPromise& one) {
        const auto& promise = book.promises[one.promise];
        if (!ledger::selects(book, query.selection, promise.customer, promise.amount.currency(),
                             query.as_of))
            return true;
        const auto last_day = promise.by + query.promise_grace;
        return one.outcome == PromiseOutcome::kept ||
               (one.outcome == PromiseOutcome::broken &&
                last_day + query.broken_within <= query.as_of);
    });
    std::ranges::stable_sort(judged, {}, [&](const JudgedPromise& one) {
        return std::pair{one.outcome, book.promises[one.promise].by};
    });
    return judged;
}

}  // namespace

OwnerPage owner_page(const Book& book, const Sources& sources, OwnerPageQuery query) {
    OwnerPage page;
    page.query = std::move(query);
    const auto& asked = page.query;
    at_once(
        book.documents.size(),
        [&] {
            page.trend = trend_of(book, asked);
            page.aging = aging_of(book, asked);
            page.debtors = debtors_of(book, asked, page.aging);
            page.promises = promises_of(book, asked);
        },
        [&] {
            page.forecast = forecast_of(book, asked);
            page.risk = reports::risk(book, sources,
                                      {asked.as_of,
                                       asked.selection,
                                       asked.risk,
                                       asked.credit,
                                       asked.promise_grace,
                                       {{}, 0}});
        });
    page.all_alerts = page.risk.alerts.size();
    keep_largest(asked.alerts, page.risk.alerts);
    page.all_promises = page.promises.size();
    page.promises.resize(std::min(page.promises.size(), asked.promises));
    return page;
}

}  // namespace documents
