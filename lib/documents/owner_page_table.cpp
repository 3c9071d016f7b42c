#include "documents/owner_page_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "documents/book_cells.hpp"
#include "documents/charts.hpp"
#include "documents/grouped.hpp"
#include "documents/owner_page_data.hpp"
#include "documents/ratio_cell.hpp"
#include "documents/risk_table.hpp"
#include "documents/table_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::AgingLine;
using reports::Kpi;

constexpr std::size_t weeks_ahead = 4;

std::string amount_words(Money money, const Book& book) {
    return grouped_digits(money.minor(), book.currencies.decimals(money.currency()));
}

/// `8.1`, or a dash where it is no number.
std::string ratio_words(Ratio ratio) {
    return ratio.is_number() ? grouped_digits(rounded(ratio, 1), 1) : "-";
}

Row tile(std::string name, Cell value, std::string note) {
    return {{std::move(name), std::move(value), std::move(note)}};
}

/// The row before the last: the end of the month before. Nothing in a trend of one row.
const Kpi* before(std::span<const Kpi* const> trend) {
    return trend.size() < 2 ? nullptr : trend[trend.size() - 2];
}

Row owed_tile(std::span<const Kpi* const> trend, const Book& book) {
    const auto* earlier = before(trend);
    return tile("Owed", balance_cell(trend.back()->owed, book.currencies),
                earlier == nullptr ? "" : amount_words(earlier->owed, book) + " the month before");
}

Row past_due_tile(const AgingLine& total, const Book& book) {
    const auto open = total.figures.in_buckets();
    const auto late = open - total.figures.buckets.front();
    return tile("Past due", balance_cell(late, book.currencies),
                ratio_words(percentage(late.minor(), open.minor())) + " % of what is open");
}

Row over_90_tile(const Kpi& kpi, const Book& book) {
    return tile("More than 90 days late", balance_cell(kpi.over_90, book.currencies),
                ratio_words(kpi.over_90_share) + " % of what is open");
}

Row days_tile(std::span<const Kpi* const> trend) {
    const auto& kpi = *trend.back();
    const auto* earlier = before(trend);
    std::string note;
    if (kpi.bpdso.is_number()) note = "best possible " + ratio_words(kpi.bpdso);
    if (earlier != nullptr && earlier->dso.is_number())
        note += fmt::format("{}{} the month before", note.empty() ? "" : "; ",
                            ratio_words(earlier->dso));
    return tile("Days sales outstanding", ratio_cell(kpi.dso, Audience::people), std::move(note));
}

Row expected_tile(const reports::ForecastLine* line, Currency currency, const Book& book) {
    auto expected = Money::zero(currency);
    auto due = expected;
    for (std::size_t i = 0; line != nullptr && i < std::min(weeks_ahead, line->weeks.size()); ++i) {
        expected = expected + line->weeks[i].expected;
        due = due + line->weeks[i].due;
    }
    return tile("Expected in four weeks", balance_cell(expected, book.currencies),
                amount_words(due, book) + " is due by then");
}

Row received_tile(const Kpi& kpi, const Book& book) {
    return tile("Received in three months", balance_cell(kpi.receipts, book.currencies),
                amount_words(kpi.sales, book) + " was sold");
}

Section currency_section(const OwnerPage& page, Currency currency, const Book& book) {
    const auto trend = trend_of(page, currency);
    const auto* total = total_of(page, currency);
    const auto* weeks = forecast_of(page, currency);
    Section section;
    section.heading = std::string{book.currencies.code(currency)};
    section.tiles = true;
    section.table.columns = {{"figure", "Figure"}, {"value", "Value", Align::right}, {"note", ""}};
    auto& rows = section.table.rows;
    if (!trend.empty()) rows.push_back(owed_tile(trend, book));
    if (total != nullptr) rows.push_back(past_due_tile(*total, book));
    if (!trend.empty()) rows.push_back(over_90_tile(*trend.back(), book));
    if (!trend.empty()) rows.push_back(days_tile(trend));
    rows.push_back(expected_tile(weeks, currency, book));
    if (!trend.empty()) rows.push_back(received_tile(*trend.back(), book));
    if (total != nullptr) section.charts.push_back(aging_chart(page.aging, *total, book));
    if (weeks != nullptr) section.charts.push_back(forecast_chart(*weeks, book));
    for (auto& chart : kpi_charts(trend, book)) section.charts.push_back(std::move(chart));
    std::erase_if(section.charts, [](const Chart& chart) { return !has_figures(chart); });
    return section;
}

Row debtor_row(const OwnerPage& page, const OwnerPageDebtor& debtor, const Book& book) {
    const auto& line = page.aging.lines[debtor.line];
    const auto& figures = line.figures;
    const auto& customer = book.customers[line.group.customer];
    const auto& credit = debtor.credit;
    const bool has_use = credit.limit && credit.exposure;
    const auto use =
        has_use ? ledger::percent_used(*credit.exposure, credit.limit->amount) : Ratio{};
    return {{customer.id, std::string{name_on(customer, page.query.as_of)},
             amount(figures.total, book.currencies), ratio_cell(debtor.share, Audience::people),
             amount(figures.in_buckets() - figures.buckets.front(), book.currencies),
             credit.oldest_overdue ? Cell{std::int64_t{*credit.oldest_overdue}} : Cell{},
             ratio_cell(use, Audience::people), std::string{credit.hold ? "on hold" : ""}}};
}

Section debtors_section(const OwnerPage& page, Currency currency, const Book& book) {
    Section section;
    section.heading = fmt::format("Largest debtors, {}", book.currencies.code(currency));
    section.table.columns = {{"customer", "Customer"},
                             {"name", "Name"},
                             amount_column("owed", "Owed"),
                             amount_column("share", "Share %"),
                             amount_column("past_due", "Past due"),
                             amount_column("oldest_overdue", "Days late"),
                             amount_column("use", "Limit used %"),
                             {"hold", ""}};
    for (const auto& debtor : page.debtors)
        if (page.aging.lines[debtor.line].group.currency == currency)
            section.table.rows.push_back(debtor_row(page, debtor, book));
    return section;
}

/// Where not all there are have room.
std::vector<std::string> more_words(std::size_t shown, std::size_t all, std::string_view command) {
    if (shown == all) return {};
    return {fmt::format("{} of {} are shown; `ar {}` lists all", shown, all, command)};
}

Section alerts_section(const OwnerPage& page, const Book& book) {
    auto section = risk_table(page.risk, book, Audience::people).sections.front();
    section.heading = "Alerts";
    section.notes = more_words(page.risk.alerts.size(), page.all_alerts, "risk");
    return section;
}

std::string numbers(const Book& book, const std::vector<Id<ledger::Document>>& documents) {
    std::vector<std::string> all;
    for (const auto id : documents) all.push_back(book.number_of(id));
    return joined(all, ", ");
}

Section promises_section(const OwnerPage& page, const Book& book) {
    Section section;
    section.heading = "Promises";
    section.table.columns = {{"by", "By"},
                             {"customer", "Customer"},
                             {"name", "Name"},
                             amount_column("promised", "Promised"),
                             amount_column("received", "Received"),
                             {"currency", ""},
                             {"state", "State"},
                             {"documents", "For"}};
    for (const auto& judged : page.promises) {
        const auto& promise = book.promises[judged.promise];
        const auto& customer = book.customers[promise.customer];
        const bool is_live = judged.outcome == ledger::PromiseOutcome::live;
        section.table.rows.push_back(
            {{promise.by, customer.id, std::string{name_on(customer, page.query.as_of)},
              amount(promise.amount, book.currencies), amount(judged.received, book.currencies),
              std::string{book.currencies.code(promise.amount.currency())},
              std::string{is_live ? "awaited" : "broken"}, numbers(book, promise.documents)}});
    }
    section.notes = more_words(page.promises.size(), page.all_promises, "agenda");
    return section;
}

std::vector<std::string> notes_of(const OwnerPage& page) {
    const auto& query = page.query;
    return {
        "owed: open items less money on account; past due and days late count from the due day",
        "DSO = AR / sales of three months * their days; best possible: what is not yet due / sales "
        "* days",
        fmt::format(
            "expected: open amounts by how customers paid in the {} days before; in 80 % of "
            "cases it is the line or more",
            query.forecast.window.count()),
        "limit used: exposure of whoever has the limit and all below it / limit",
        fmt::format("promises: awaited, and broken in the last {} days",
                    query.broken_within.count())};
}

void add_sections(const OwnerPage& page, const Book& book, Paper& paper) {
    for (const auto currency : currencies_of(page, book)) {
        paper.sections.push_back(currency_section(page, currency, book));
        auto debtors = debtors_section(page, currency, book);
        if (!debtors.table.rows.empty()) paper.sections.push_back(std::move(debtors));
    }
    if (!page.risk.alerts.empty()) paper.sections.push_back(alerts_section(page, book));
    auto promises = promises_section(page, book);
    if (!promises.table.rows.empty()) paper.sections.push_back(std::move(promises));
    paper.notes = paper.sections.empty() ? std::vector<std::string>{"nothing was sold or is owed"}
                                         : notes_of(page);
}

}  // namespace

Paper owner_page_table(const OwnerPage& page, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "report";
    paper.title = book.name.empty() ? "Receivables" : "Receivables of " + book.name;
    paper.as_of = page.query.as_of;
    if (audience == Audience::machines) {
        paper.data = owner_page_data(page, book);
    } else {
        add_sections(page, book, paper);
    }
    return paper;
}

}  // namespace documents
