#include "reports/aging_rates.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include "reports/aging_items.hpp"

namespace reports {
namespace {

using ledger::Book;

/// Amounts of one currency in another.
class Converter {
public:
    Converter(const Book& book, const ledger::UsedRate& used, Currency to)
        : book_{book}, used_{used}, to_{to} {}

    Money operator()(Money amount) const {
        return ledger::converted(amount, used_, to_, book_.currencies);
    }

    /// Each part converted, together `whole`, which is in the new currency.
    void split(std::span<Money* const> parts, Money whole) const {
        std::vector<i128> minors;
        for (const auto* part : parts) minors.push_back((*this)(*part).minor());
        if (minors.empty()) return;
        add_remainder(minors, whole.minor());
        for (std::size_t i = 0; i < parts.size(); ++i)
            *parts[i] = Money::from_minor(minors[i], to_);
    }

private:
    const Book& book_;
    ledger::UsedRate used_;
    Currency to_;
};

void convert(const Converter& in_new, Aged& aged) {
    aged.total = in_new(aged.total);
    std::vector<Money*> parts;
    for (auto& bucket : aged.buckets) parts.push_back(&bucket);
    parts.push_back(&aged.on_account);
    in_new.split(parts, aged.total);
    aged.disputed = in_new(aged.disputed);
    aged.set_apart = in_new(aged.set_apart);
    aged.total_before = in_new(aged.total_before);
}

/// The items of one line that stand in one of its columns, which is converted already.
void convert_items(const Converter& in_new, std::span<AgingItem> items, bool in_bucket,
                   std::size_t bucket, Money column) {
    std::vector<Money*> parts;
    for (auto& item : items)
        if (item.in_bucket == in_bucket && (!in_bucket || item.bucket == bucket))
            parts.push_back(&item.open);
    in_new.split(parts, column);
}

void convert_items(const Converter& in_new, std::span<AgingItem> items, const Aged& aged) {
    for (std::size_t bucket = 0; bucket < aged.buckets.size(); ++bucket)
        convert_items(in_new, items, true, bucket, aged.buckets[bucket]);
    convert_items(in_new, items, false, 0, aged.on_account);
    std::vector<Money*> disputed;
    for (auto& item : items) disputed.push_back(&item.disputed);
    in_new.split(disputed, aged.disputed);
}

std::span<AgingItem> items_of(std::vector<AgingItem>& items, std::uint32_t line) {
    const auto found = std::ranges::equal_range(items, line, {}, &AgingItem::line);
    return {found.begin(), found.end()};
}

/// The rates of the currencies in use, and the currencies that have none.
void find_rates(const Book& book, AgingReport& report) {
    const auto in = report.query.in;
    for (const auto& total : report.totals) {
        const auto from = total.group.currency;
        if (from == in) continue;
        if (const auto used = ledger::rate_on(book, from, in, report.query.as_of)) {
            report.rates.push_back({from, *used});
        } else {
            report.without_rate.push_back(from);
        }
    }
}

void convert_lines(const Book& book, AgingReport& report) {
    const auto in = report.query.in;
    for (std::uint32_t i = 0; i < report.lines.size(); ++i) {
        auto& line = report.lines[i];
        const auto rate = std::ranges::find(report.rates, line.group.currency, &AgingRate::from);
        if (rate == report.rates.end()) continue;
        const Converter in_new{book, rate->used, in};
        convert(in_new, line.figures);
        convert_items(in_new, items_of(report.items, i), line.figures);
        line.group.currency = in;
    }
}

/// The order of the lines by key and currency, now that currencies have changed.
std::vector<std::uint32_t> new_order(const Book& book, const std::vector<AgingLine>& lines) {
    std::vector<std::uint32_t> order(lines.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t line) {
        const auto& group = lines[line].group;
        return std::pair<const std::vector<std::string>&, std::string_view>{
            group.values, book.currencies.code(group.currency)};
    });
    return order;
}

bool is_same_row(const AgingLine& a, const AgingLine& b) {
    return a.group.currency == b.group.currency && a.group.values == b.group.values;
}

void join_lines(const Book& book, AgingReport& report) {
    std::vector<AgingLine> joined;
    std::vector<std::uint32_t> place_of(report.lines.size());
    for (const auto line : new_order(book, report.lines)) {
        const auto& next = report.lines[line];
        if (!joined.empty() && is_same_row(joined.back(), next)) {
            joined.back().figures += next.figures;
        } else {
            joined.push_back(next);
        }
        place_of[line] = static_cast<std::uint32_t>(joined.size() - 1);
    }
    report.lines = std::move(joined);
    for (auto& item : report.items) item.line = place_of[item.line];
}

}  // namespace

void convert(const Book& book, AgingReport& report) {
    find_rates(book, report);
    convert_lines(book, report);
    join_lines(book, report);
    sort_items(book, report.items);
    report.totals = ledger::totals(report.lines, book.currencies);
    for (const auto& [group, aged] : report.totals)
        check(aged.in_buckets() + aged.on_account == aged.total);
}

}  // namespace reports
