#include "documents/owner_page_data.hpp"

#include <algorithm>

#include "documents/book_cells.hpp"
#include "documents/grouped.hpp"
#include "documents/ratio_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::Kpi;

/// Puts figures down, one to a row.
class Figures {
public:
    explicit Figures(const Book& book) : book_{book} {}

    void begin(std::string section, Currency currency) {
        section_ = std::move(section);
        code_ = book_.currencies.code(currency);
    }
    void add(std::string item, std::string measure, Cell value) {
        table_.rows.push_back(
            {{section_, code_, std::move(item), std::move(measure), std::move(value)}});
    }
    void add(std::string item, std::string measure, Money value) {
        add(std::move(item), std::move(measure), amount(value, book_.currencies));
    }
    void add(std::string item, std::string measure, Ratio value) {
        add(std::move(item), std::move(measure), ratio_cell(value, Audience::machines));
    }
    Table table() && { return std::move(table_); }

private:
    const Book& book_;
    std::string section_;
    std::string code_;
    Table table_{{{"section", "Section"},
                  {"currency", "Currency"},
                  {"item", "Item"},
                  {"measure", "Measure"},
                  {"value", "Value", Align::right}},
                 {}};
};

void add_aging(const OwnerPage& page, Currency currency, Figures& figures) {
    const auto* total = total_of(page, currency);
    if (total == nullptr) return;
    figures.begin("aging", currency);
    for (std::size_t i = 0; i < page.aging.buckets.size(); ++i)
        figures.add(page.aging.buckets[i], "open", total->figures.buckets[i]);
    figures.add("on_account", "open", total->figures.on_account);
}

void add_trend(const OwnerPage& page, Currency currency, Figures& figures) {
    figures.begin("kpi", currency);
    for (const auto* kpi : trend_of(page, currency)) {
        const auto day = to_string(kpi->window.to);
        figures.add(day, "ar", kpi->owed);
        figures.add(day, "over_90", kpi->over_90);
        figures.add(day, "sales", kpi->sales);
        figures.add(day, "receipts", kpi->receipts);
        figures.add(day, "dso", kpi->dso);
        figures.add(day, "bpdso", kpi->bpdso);
    }
}

void add_forecast(const OwnerPage& page, Currency currency, const Book& book, Figures& figures) {
    const auto* line = forecast_of(page, currency);
    if (line == nullptr) return;
    figures.begin("forecast", currency);
    for (const auto& week : line->weeks) {
        const auto item = week.number == 0 ? std::string{"later"} : to_string(week.from);
        figures.add(item, "due", week.due);
        figures.add(item, "expected", week.expected);
        if (week.p80) figures.add(item, "p80", amount(*week.p80, book.currencies));
    }
}

void add_debtors(const OwnerPage& page, Currency currency, const Book& book, Figures& figures) {
    figures.begin("debtors", currency);
    for (const auto& debtor : page.debtors) {
        const auto& line = page.aging.lines[debtor.line];
        if (line.group.currency != currency) continue;
        const auto& id = book.customers[line.group.customer].id;
        const auto& credit = debtor.credit;
        figures.add(id, "owed", line.figures.total);
        figures.add(id, "share", debtor.share);
        figures.add(id, "past_due", line.figures.in_buckets() - line.figures.buckets.front());
        if (credit.oldest_overdue)
            figures.add(id, "oldest_overdue", Cell{std::int64_t{*credit.oldest_overdue}});
        if (credit.limit && credit.exposure)
            figures.add(id, "use", ledger::percent_used(*credit.exposure, credit.limit->amount));
    }
}

/// The item is who, the measure the name of the alert, the value the amount at stake.
void add_alerts(const OwnerPage& page, const Book& book, Figures& figures) {
    for (const auto& alert : page.risk.alerts) {
        figures.begin("alerts", alert.amount.currency());
        figures.add(book.customers[alert.customer].id, std::string{name_of(alert.seen)},
                    amount_cell(alert.amount, book.currencies));
    }
}

void add_promises(const OwnerPage& page, const Book& book, Figures& figures) {
    for (const auto& judged : page.promises) {
        const auto& promise = book.promises[judged.promise];
        const auto& id = book.customers[promise.customer].id;
        figures.begin("promises", promise.amount.currency());
        const bool is_live = judged.outcome == ledger::PromiseOutcome::live;
        figures.add(id, is_live ? "awaited" : "broken", promise.amount);
        figures.add(id, "by", Cell{promise.by});
        figures.add(id, "received", judged.received);
    }
}

}  // namespace

std::vector<Currency> currencies_of(const OwnerPage& page, const Book& book) {
    std::vector<Currency> all;
    for (const auto& total : page.aging.totals) all.push_back(total.group.currency);
    for (const auto& kpi : page.trend.rows) all.push_back(kpi.group.currency);
    for (const auto& line : page.forecast.lines) all.push_back(line.group.currency);
    const auto code = [&](Currency currency) { return book.currencies.code(currency); };
    std::ranges::sort(all, {}, code);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

std::vector<const Kpi*> trend_of(const OwnerPage& page, Currency currency) {
    std::vector<const Kpi*> rows;
    for (const auto& kpi : page.trend.rows)
        if (kpi.group.currency == currency) rows.push_back(&kpi);
    return rows;
}

const reports::AgingLine* total_of(const OwnerPage& page, Currency currency) {
    const auto found = std::ranges::find(page.aging.totals, currency,
                                         [](const auto& total) { return total.group.currency; });
    return found == page.aging.totals.end() ? nullptr : &*found;
}

const reports::ForecastLine* forecast_of(const OwnerPage& page, Currency currency) {
    const auto found = std::ranges::find(page.forecast.lines, currency,
                                         [](const auto& line) { return line.group.currency; });
    return found == page.forecast.lines.end() ? nullptr : &*found;
}

Table owner_page_data(const OwnerPage& page, const Book& book) {
    Figures figures{book};
    for (const auto currency : currencies_of(page, book)) {
        add_aging(page, currency, figures);
        add_trend(page, currency, figures);
        add_forecast(page, currency, book, figures);
        add_debtors(page, currency, book, figures);
    }
    add_alerts(page, book, figures);
    add_promises(page, book, figures);
    return std::move(figures).table();
}

}  // namespace documents
