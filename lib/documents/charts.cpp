#include "documents/charts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

#include "documents/aging_items_table.hpp"
#include "documents/table_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::Kpi;

std::string_view code_of(Currency currency, const Book& book) {
    return book.currencies.code(currency);
}

std::string_view what_buckets_are(const reports::AgingQuery& query) {
    const bool by_due = query.basis == ledger::Basis::due;
    if (query.bounds.by_month) return by_due ? "month of the due day" : "month of the invoice";
    return by_due ? "days late" : "days since the invoice";
}

std::optional<i128> tenths(Ratio ratio) {
    return ratio.is_number() ? std::optional{rounded(ratio, 1)} : std::nullopt;
}

std::string month_of(Date day) { return to_string(day).substr(0, 7); }

/// Each week by the month and day it begins on.
std::string short_day(Date day) { return to_string(day).substr(5); }

constexpr std::size_t most_bars = 15;

/// A bar to be.
struct Labelled {
    std::string label;
    i128 value;
};

std::vector<Labelled> by_month(const reports::SalesReport& report, std::size_t month,
                               Currency currency) {
    std::map<std::string, i128> sums;
    for (const auto& line : report.lines)
        if (line.group.currency == currency)
            sums[line.group.values[month]] += line.figures.net.minor();
    std::vector<Labelled> bars;
    for (const auto& [label, value] : sums) bars.push_back({label, value});
    return bars;
}

std::vector<Labelled> by_row(const reports::SalesReport& report, Currency currency) {
    std::vector<Labelled> bars;
    for (const auto& line : report.lines)
        if (line.group.currency == currency)
            bars.push_back({joined(line.group.values, ", "), line.figures.net.minor()});
    if (bars.size() <= most_bars) return bars;
    std::ranges::stable_sort(bars, std::greater<>{}, &Labelled::value);
    Labelled others{"others", 0};
    for (std::size_t i = most_bars; i < bars.size(); ++i) others.value += bars[i].value;
    bars.resize(most_bars);
    bars.push_back(std::move(others));
    return bars;
}

}  // namespace

Chart aging_chart(const reports::AgingReport& report, const reports::AgingLine& line,
                  const Book& book) {
    const auto currency = line.group.currency;
    Chart chart{
        fmt::format("Open by {}, {}", what_buckets_are(report.query), code_of(currency, book)),
        book.currencies.decimals(currency),
        {},
        {{"Open", Mark::bar, {}}}};
    for (std::size_t i = 0; i < report.buckets.size(); ++i) {
        chart.labels.push_back(bucket_heading(report.buckets[i]));
        chart.series.front().values.emplace_back(line.figures.buckets[i].minor());
    }
    return chart;
}

std::vector<Chart> kpi_charts(std::span<const Kpi* const> trend, const Book& book) {
    if (trend.empty()) return {};
    const auto currency = trend.front()->group.currency;
    Chart days{"Days sales outstanding",
               1,
               {},
               {{"DSO", Mark::bar, {}}, {"Best possible", Mark::line, {}}}};
    Chart owed{fmt::format("Owed at the end of the month, {}", code_of(currency, book)),
               book.currencies.decimals(currency),
               {},
               {{"AR", Mark::bar, {}}, {"Over 90 days late", Mark::part, {}}}};
    for (const auto* kpi : trend) {
        days.labels.push_back(month_of(kpi->window.to));
        days.series[0].values.push_back(tenths(kpi->dso));
        days.series[1].values.push_back(tenths(kpi->bpdso));
        owed.series[0].values.emplace_back(kpi->owed.minor());
        owed.series[1].values.emplace_back(kpi->over_90.minor());
    }
    owed.labels = days.labels;
    return {std::move(days), std::move(owed)};
}

Chart forecast_chart(const reports::ForecastLine& line, const Book& book) {
    const auto currency = line.group.currency;
    Chart chart{fmt::format("Cash expected by week, {}", code_of(currency, book)),
                book.currencies.decimals(currency),
                {},
                {{"Expected", Mark::bar, {}}, {"In 80 % of cases", Mark::line, {}}}};
    for (const auto& week : line.weeks) {
        if (week.number == 0) continue;  // what comes later has no length
        chart.labels.push_back(short_day(week.from));
        chart.series[0].values.emplace_back(week.expected.minor());
        chart.series[1].values.push_back(week.p80 ? std::optional{week.p80->minor()}
                                                  : std::nullopt);
    }
    return chart;
}

Chart sales_chart(const reports::SalesReport& report, Currency currency, const Book& book) {
    const auto& keys = report.query.grouping.keys;
    const auto month = std::ranges::find(keys, "month");
    const auto bars =
        month == keys.end()
            ? by_row(report, currency)
            : by_month(report, static_cast<std::size_t>(month - keys.begin()), currency);
    Chart chart{fmt::format("Net sales by {}, {}",
                            month == keys.end() ? joined(keys, ", ") : std::string{"month"},
                            code_of(currency, book)),
                book.currencies.decimals(currency),
                {},
                {{"Net", Mark::bar, {}}}};
    for (const auto& bar : bars) {
        chart.labels.push_back(bar.label);
        chart.series.front().values.emplace_back(bar.value);
    }
    return chart;
}

}  // namespace documents
