#include "reports/kpi.hpp"

#include <algorithm>
#include <iterator>

#include "base/parallel.hpp"
#include "ledger/open_items.hpp"
#include "ledger/sales.hpp"
#include "ledger/tie_out.hpp"
#include "reports/kpi_measures.hpp"
#include "reports/kpi_sums.hpp"

namespace reports {
namespace {

using ledger::Book;

constexpr std::size_t top = 5;

/// The measures that take sales of the whole window.
void measure_days_of_sales(const KpiSums& sums, i128 sales, int days, Kpi& kpi) {
    kpi.dso = ledger::days_of_sales(sums.owed, sales, days);
    kpi.bpdso = ledger::days_of_sales(sums.current, sales, days);
    kpi.add = ledger::days_of_sales(sums.owed - sums.current, sales, days);
}

Ratio count_back(const KpiSums& sums, const std::vector<int>& days) {
    std::vector<MonthOfSales> months;
    months.reserve(days.size());
    for (std::size_t i = 0; i < days.size(); ++i)
        months.push_back({i < sums.history.size() ? sums.history[i] : 0, days[i]});
    return count_back_days(sums.owed, months);
}

void measure(const KpiSums& sums, const KpiQuery& query, Kpi& kpi) {
    const auto sales = sums.sales(query.sales);
    const int months = query.effectiveness == Effectiveness::monthly ? query.months : 1;
    kpi.effectiveness = effectiveness(sums.opening, sales, months, sums.owed, sums.current);
    kpi.turnover = turnover(sums.opening, sales, sums.owed);
    kpi.collection_rate = percentage(sums.cash, sums.opening_open + sums.fallen_due);
    kpi.dilution = percentage(sums.credit_notes + sums.discounts + sums.written_off, sales);
    kpi.current_share = percentage(sums.current, sums.open);
    kpi.over_90_share = percentage(sums.over_90, sums.open);
    kpi.age = quotient(sums.open_days, sums.open);
    kpi.days_late = quotient(sums.cash_late, sums.cash);
    kpi.days_late_signed = quotient(sums.cash_days, sums.cash);
    kpi.top_five_share = share_of_largest(sums.debtors, top);
    kpi.herfindahl = herfindahl(sums.debtors);
    kpi.credit_share = percentage(sums.credit_sales, sums.gross_sales);
}

Kpi kpi_of(ledger::Line<KpiSums> line, const KpiQuery& query, const Period& window, Date first,
           const std::vector<int>& days_of_months) {
    const auto& sums = line.figures;
    const auto sales = sums.sales(query.sales);
    const auto money = [&](i128 minor) { return Money::from_minor(minor, sums.of); };
    Kpi kpi{.group = std::move(line.group),
            .window = window,
            .opening = money(sums.opening),
            .sales = money(sales),
            .receipts = money(sums.receipts),
            .owed = money(sums.owed),
            .current = money(sums.current),
            .over_90 = money(sums.over_90)};
    measure(sums, query, kpi);
    const int days = (window.to - window.from).count() + 1;
    if (window.from >= first) measure_days_of_sales(sums, sales, days, kpi);
    kpi.dso_countback = count_back(sums, days_of_months);
    return kpi;
}

std::vector<Kpi> rows_of(const Book& book, const KpiQuery& query, const Period& window,
                         Date first) {
    std::vector<Kpi> rows;
    const auto months = days_of_months(first, window.to);
    for (auto& line : kpi_sums(book, query, window))
        if (!line.figures.is_empty())
            rows.push_back(kpi_of(std::move(line), query, window, first, months));
    return rows;
}

/// The windows of a trend, the earliest first.
std::vector<Period> windows_of(const KpiQuery& query) {
    std::vector<Period> windows;
    for (int back = query.trend - 1; back > 0; --back) {
        const auto month = add_months(month_start(query.as_of), -back);
        windows.push_back(months_ending(month_end(month), query.months));
    }
    windows.push_back(months_ending(query.as_of, query.months));
    return windows;
}

/// The rows of every window: each core makes those of every other one.
std::vector<std::vector<Kpi>> rows_by_window(const Book& book, const KpiQuery& query, Date first) {
    const auto windows = windows_of(query);
    std::vector<std::vector<Kpi>> rows(windows.size());
    const auto make_from = [&](std::size_t begin) {
        for (auto i = begin; i < windows.size(); i += 2)
            rows[i] = rows_of(book, query, windows[i], first);
    };
    at_once(
        book.documents.size(), [&] { make_from(0); }, [&] { make_from(1); });
    return rows;
}

/// Holds what the rows of the last window say is owed against the books.
void tie_out_owed(const Book& book, const KpiQuery& query, const std::vector<Kpi>& rows) {
    std::vector<Money> totals;
    for (const auto& kpi : rows) {
        const auto sum = std::ranges::find(totals, kpi.owed.currency(), &Money::currency);
        if (sum == totals.end())
            totals.push_back(kpi.owed);
        else
            *sum = *sum + kpi.owed;
    }
    ledger::Groups groups{book, query.selection, query.grouping, query.as_of};
    ledger::tie_out(book, groups, query.as_of, ledger::open_amounts(book, query.as_of), totals);
}

}  // namespace

Period months_ending(Date last, int months) {
    return {add_months(month_start(last), 1 - months), last};
}

KpiReport kpi(const Book& book, KpiQuery query) {
    KpiReport report{std::move(query), {}};
    const auto& asked = report.query;
    const auto first = ledger::first_month(book);
    if (!first) return report;
    auto by_window = rows_by_window(book, asked, *first);
    tie_out_owed(book, asked, by_window.back());
    for (auto& rows : by_window)
        report.rows.insert(report.rows.end(), std::make_move_iterator(rows.begin()),
                           std::make_move_iterator(rows.end()));
    const auto code = [&](const Kpi& kpi) { return book.currencies.code(kpi.group.currency); };
    std::ranges::stable_sort(report.rows, [&](const Kpi& a, const Kpi& b) {
        if (a.group.values != b.group.values) return a.group.values < b.group.values;
        return code(a) < code(b);
    });
    return report;
}

}  // namespace reports
