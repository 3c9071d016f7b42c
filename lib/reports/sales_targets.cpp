#include "reports/sales_targets.hpp"

#include <algorithm>

namespace reports {
namespace {

using Line = ledger::Line<Sales>;

constexpr i128 month = 4 * 7 * 29 * 3 * 5 * 31;  // 28, 29, 30 and 31 are its parts

/// The months of a period, the first and the last perhaps not whole.
std::vector<Period> months_of(const Period& period) {
    std::vector<Period> months;
    for (auto first = period.from; first <= period.to;) {
        const auto last = std::min(month_end(first), period.to);
        months.push_back({first, last});
        first = last + Days{1};
    }
    return months;
}

/// The lines that a target is set against, were something sold in each.
struct Slice {
    std::vector<std::string> values;
    Period period;
};

std::vector<Slice> slices_of(const SalesQuery& query, const std::string& value) {
    const auto& keys = query.grouping.keys;
    const auto by_month = std::ranges::find(keys, "month");
    if (by_month == keys.end()) return {{{value}, query.period}};
    std::vector<Slice> slices;
    for (const auto& part : months_of(query.period)) {
        std::vector<std::string> values{value};
        values.insert(values.begin() + (by_month - keys.begin()),
                      to_string(part.from).substr(0, 7));
        slices.push_back({std::move(values), part});
    }
    return slices;
}

Sales nothing_sold(Currency currency) {
    const auto none = Money::zero(currency);
    return {none, none, none, none, none, none, {}, {}, {}, {}};
}

bool is_before(const Currencies& currencies, const ledger::Group& a, const ledger::Group& b) {
    if (a.values != b.values) return a.values < b.values;
    return currencies.code(a.currency) < currencies.code(b.currency);
}

void set(Money target, Sales& sales) {
    sales.target = target;
    sales.reached = percentage(sales.net.minor(), target.minor());
}

void add_to_total(Money target, const Currencies& currencies, SalesReport& report) {
    const auto currency = target.currency();
    auto total = std::ranges::find_if(
        report.totals, [&](const Line& line) { return line.group.currency == currency; });
    if (total == report.totals.end()) {
        const ledger::Group group{{}, Id<ledger::Customer>::none(), currency};
        const auto place = std::ranges::find_if(report.totals, [&](const Line& line) {
            return is_before(currencies, group, line.group);
        });
        total = report.totals.insert(place, {group, nothing_sold(currency)});
    }
    set(target + total->figures.target.value_or(Money::zero(currency)), total->figures);
}

void set_target(const YearTarget& target, const Slice& slice, const Currencies& currencies,
                SalesReport& report) {
    const auto amount = target_of(target.year, slice.period);
    const ledger::Group group{slice.values, target.customer, amount.currency()};
    auto line = std::ranges::lower_bound(
        report.lines, group,
        [&](const auto& a, const auto& b) { return is_before(currencies, a, b); }, &Line::group);
    if (line == report.lines.end() || is_before(currencies, group, line->group)) {
        if (!report.query.selection.is_everything()) return;
        line = report.lines.insert(line, {group, nothing_sold(amount.currency())});
    }
    set(amount, line->figures);
    add_to_total(amount, currencies, report);
}

}  // namespace

Money target_of(Money year, const Period& period) {
    i128 share = 0;
    for (const auto& part : months_of(period)) {
        const auto days_of_month = (month_end(part.from) - month_start(part.from)).count() + 1;
        share += month / days_of_month * ((part.to - part.from).count() + 1);
    }
    return Money::from_minor(divide_rounded(year.minor() * share, 12 * month), year.currency());
}

void set_targets(const Currencies& currencies, SalesReport& report) {
    const auto targets = report.query.targets;
    for (const auto& target : targets)
        for (const auto& slice : slices_of(report.query, target.value))
            set_target(target, slice, currencies, report);
}

}  // namespace reports
