#include "reports/forecast.hpp"

#include <algorithm>

#include "ledger/open_items.hpp"
#include "ledger/tie_out.hpp"
#include "reports/forecast_series.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Groups;

/// What the lines say of open items, less money on account, has to be what is owed.
void check_totals(const Book& book, const ForecastReport& report,
                  const std::vector<ForecastPart>& certain, Groups& groups) {
    std::vector<i128> sums(book.currencies.size());
    const auto as_of = report.query.as_of;
    for (const auto& line : report.lines)
        for (const auto& week : line.weeks)
            sums[line.group.currency.index] += week.expected.minor();
    for (const auto& part : certain)
        if (groups.of(part.document) != Groups::none)
            sums[book.documents[part.document].currency.index] -= part.open;
    const auto amounts = ledger::open_amounts(book, as_of);
    book.documents.for_each([&](Id<ledger::Document> id, const ledger::Document& document) {
        if (amounts[id.index] != 0 && document.is_source() && groups.of(id) != Groups::none)
            sums[document.currency.index] -= amounts[id.index];
    });
    std::vector<Money> totals;
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (sums[i] != 0)
            totals.push_back(Money::from_minor(sums[i], {static_cast<std::uint16_t>(i)}));
    ledger::tie_out(book, groups, as_of, amounts, totals);
}

std::vector<ForecastDelay> delays_of(const Book& book, const ForecastReport& report,
                                     const ForecastHabits& habits) {
    std::vector<ForecastDelay> delays;
    for (const auto& line : report.lines) {
        const auto currency = line.group.currency;
        const auto late = habits.days_late[currency.index];
        if (late && std::ranges::count(delays, currency, &ForecastDelay::currency) == 0)
            delays.push_back({currency, *late});
    }
    std::ranges::sort(delays, {}, [&](const ForecastDelay& delay) {
        return book.currencies.code(delay.currency);
    });
    return delays;
}

}  // namespace

ForecastReport forecast(const Book& book, ForecastQuery query) {
    ForecastReport report{std::move(query), {}, {}, {}, 0};
    const auto habits = forecast_habits(book, report.query);
    const auto certain = certain_parts(book, report.query);
    auto parts = open_parts(book, report.query);
    parts.insert(parts.end(), certain.begin(), certain.end());
    Groups groups{book, report.query.selection, report.query.grouping, report.query.as_of};
    auto series = forecast_series(book, report.query, habits, parts, groups);
    report.lines = std::move(series.lines);
    report.items = std::move(series.items);
    report.delays = delays_of(book, report, habits);
    report.units = habits.curves.units();
    check_totals(book, report, certain, groups);
    return report;
}

}  // namespace reports
