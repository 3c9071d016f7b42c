#include "documents/sales_table.hpp"

#include <algorithm>

#include "documents/charts.hpp"
#include "documents/grouped.hpp"
#include "documents/ratio_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::Sales;
using reports::SalesReport;

bool has_key(const SalesReport& report, std::string_view key) {
    return std::ranges::count(report.query.grouping.keys, key) > 0;
}

std::vector<Column> columns_of(const SalesReport& report) {
    std::vector<Column> columns{
        amount_column("gross", "Gross"),     amount_column("credits", "Credits"),
        amount_column("net", "Net"),         amount_column("tax", "Tax"),
        amount_column("share", "Share %"),   amount_column("collected", "Collected"),
        amount_column("overdue", "Overdue"), amount_column("days_to_pay", "To pay"),
    };
    if (report.query.targets.empty()) return columns;
    columns.push_back(amount_column("target", "Target"));
    columns.push_back(amount_column("reached", "Reached %"));
    return columns;
}

void append_figures(const Sales& sales, const SalesReport& report, const Book& book,
                    Audience audience, std::vector<Cell>& cells) {
    const auto& currencies = book.currencies;
    for (const auto sum : {sales.gross, sales.credits, sales.net, sales.tax})
        cells.push_back(amount(sum, currencies));
    cells.push_back(ratio_cell(sales.share, audience));
    for (const auto sum : {sales.collected, sales.overdue})
        cells.push_back(amount(sum, currencies));
    cells.push_back(ratio_cell(sales.days_to_pay, audience));
    if (report.query.targets.empty()) return;
    cells.push_back(sales.target ? amount(*sales.target, currencies) : Cell{});
    cells.push_back(ratio_cell(sales.reached, audience));
}

std::vector<std::string> notes_of(const SalesReport& report) {
    if (report.lines.empty()) return {"nothing was sold in the period, and nothing credited"};
    std::vector<std::string> notes{
        "Gross = sales and debits of the period with their tax; Net = Gross - Credits, its credit "
        "notes",
        "Tax = that Net holds; Share = of the net of the currency",
        "Collected, Overdue = of these sales, by the as-of day, which also says what is void",
        "To pay = days from the sale to its cash, weighted with the cash",
    };
    if (has_key(report, "product"))
        notes.emplace_back(
            "a document is split to its lines; those without lines stand under no product");
    if (!report.query.targets.empty())
        notes.emplace_back(
            "Target = of a year, a twelfth for each month of the period; Reached = Net / Target");
    return notes;
}

}  // namespace

Paper sales_table(const SalesReport& report, const Book& book, Audience audience, bool with_chart) {
    Paper paper;
    paper.report = "sales";
    paper.title = "Sales";
    paper.as_of = report.query.as_of;
    paper.period = report.query.period;
    const auto append = [&](const Sales& sales, std::vector<Cell>& cells) {
        append_figures(sales, report, book, audience, cells);
    };
    const Grouped grouped{.keys = report.query.grouping.keys,
                          .names_on = report.query.as_of,
                          .figures = columns_of(report),
                          .rows = rows_of(report.lines, append),
                          .totals = rows_of(report.totals, append)};
    lay_out(grouped, book, audience, paper);
    if (with_chart)
        for (std::size_t i = 0; i < paper.sections.size(); ++i)
            paper.sections[i].charts = {sales_chart(report, report.totals[i].group.currency, book)};
    paper.notes = notes_of(report);
    return paper;
}

}  // namespace documents
