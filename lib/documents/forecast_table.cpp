#include "documents/forecast_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "documents/charts.hpp"
#include "documents/forecast_cells.hpp"
#include "documents/grouped.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::ForecastItem;
using reports::ForecastLine;
using reports::ForecastReport;
using reports::ForecastWeek;

/// Sums of the columns that add up.
struct Sum {
    Money due;
    std::optional<Money> due_late;
    Money expected;
};

Sum sum_of(const ForecastLine& line) {
    const auto none = Money::zero(line.group.currency);
    Sum sum{none, line.weeks.front().due_late ? std::optional{none} : std::nullopt, none};
    for (const auto& week : line.weeks) {
        sum.due = sum.due + week.due;
        if (week.due_late) sum.due_late = *sum.due_late + *week.due_late;
        sum.expected = sum.expected + week.expected;
    }
    return sum;
}

Sum operator+(const Sum& a, const Sum& b) {
    const auto late =
        a.due_late && b.due_late ? std::optional{*a.due_late + *b.due_late} : std::nullopt;
    return {a.due + b.due, late, a.expected + b.expected};
}

Cell code_of(Currency currency, const Book& book) {
    return std::string{book.currencies.code(currency)};
}

std::vector<Currency> currencies_of(const ForecastReport& report, const Book& book) {
    std::vector<Currency> all;
    for (const auto& line : report.lines)
        if (std::ranges::count(all, line.group.currency) == 0) all.push_back(line.group.currency);
    std::ranges::sort(all, {}, [&](Currency currency) { return book.currencies.code(currency); });
    return all;
}

void append_figures(const ForecastWeek& week, const Book& book, std::vector<Cell>& cells) {
    const auto& currencies = book.currencies;
    cells.push_back(amount(week.due, currencies));
    cells.push_back(amount_if(week.due_late, currencies));
    cells.push_back(amount_if(week.trailing, currencies));
    cells.push_back(amount(week.expected, currencies));
    cells.push_back(amount_if(week.p80, currencies));
    cells.push_back(amount_if(week.p90, currencies));
}

/// Programs are told the currency in a column, unless it is a key; people in a heading.
bool tells_currency(const std::vector<std::string>& keys, Audience audience) {
    return audience == Audience::machines && !says_currency(keys);
}

Table empty_weeks(const std::vector<std::string>& keys, Audience audience) {
    Table table{key_columns(keys), {}};
    for (auto& column : week_columns()) table.columns.push_back(std::move(column));
    if (tells_currency(keys, audience)) table.columns.push_back({"currency", "Currency"});
    for (const auto& [name, heading] : {std::pair{"due", "Due"},
                                        {"due_late", "Due late"},
                                        {"trailing", "Trailing"},
                                        {"expected", "Expected"},
                                        {"p80", "P80"},
                                        {"p90", "P90"}})
        table.columns.push_back(amount_column(name, heading));
    return table;
}

void add_weeks(const ForecastLine& line, const ForecastReport& report, const Book& book,
               Audience audience, Table& table) {
    const auto& keys = report.query.grouping.keys;
    for (const auto& week : line.weeks) {
        std::vector<Cell> cells;
        append_key_cells(line.group, keys, book, report.query.as_of, cells);
        for (auto& cell : week_cells(week)) cells.push_back(std::move(cell));
        if (tells_currency(keys, audience)) cells.push_back(code_of(line.group.currency, book));
        append_figures(week, book, cells);
        table.rows.push_back({std::move(cells)});
    }
}

Row sum_row(Row::Kind kind, std::string words, const Sum& sum, const Table& table,
            const Book& book) {
    Row row{std::vector<Cell>(table.columns.size()), kind};
    row.cells.front() = std::move(words);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& name = table.columns[i].name;
        if (name == "due") row.cells[i] = amount(sum.due, book.currencies);
        if (name == "due_late") row.cells[i] = amount_if(sum.due_late, book.currencies);
        if (name == "expected") row.cells[i] = amount(sum.expected, book.currencies);
    }
    return row;
}

Section weeks_section(const ForecastReport& report, Currency currency, const Book& book) {
    const auto& keys = report.query.grouping.keys;
    Section section{
        std::string{book.currencies.code(currency)}, empty_weeks(keys, Audience::people), {}};
    auto& table = section.table;
    const auto none = Money::zero(currency);
    Sum whole{none, none, none};
    for (const auto& line : report.lines) {
        if (line.group.currency != currency) continue;
        add_weeks(line, report, book, Audience::people, table);
        const auto sum = sum_of(line);
        whole = whole + sum;
        if (!keys.empty())
            table.rows.push_back(sum_row(Row::Kind::subtotal, "Total " + line.group.values.front(),
                                         sum, table, book));
    }
    table.rows.push_back(sum_row(Row::Kind::total, "Total", whole, table, book));
    return section;
}

Table empty_items(Audience audience) {
    Table table{{{"week", "Week", Align::right}, {"customer", "Customer"}}, {}};
    if (audience == Audience::people) table.columns.push_back({"name", "Name"});
    table.columns.push_back({"document", "Document"});
    table.columns.push_back({"due", "Due"});
    if (audience == Audience::machines) table.columns.push_back({"currency", "Currency"});
    table.columns.push_back(amount_column("open", "Open"));
    table.columns.push_back(amount_column("expected", "Expected"));
    return table;
}

Row item_row(const ForecastItem& item, const ForecastReport& report, const Book& book,
             Audience audience) {
    const auto& customer = book.customers[book.documents[item.document].customer];
    Row row{{week_cell(item.week), customer.id}};
    if (audience == Audience::people)
        row.cells.emplace_back(std::string{name_on(customer, report.query.as_of)});
    row.cells.emplace_back(book.number_of(item.document));
    row.cells.emplace_back();
    if (item.due != never) row.cells.back() = item.due;
    if (audience == Audience::machines) row.cells.push_back(code_of(item.open.currency(), book));
    row.cells.push_back(amount(item.open, book.currencies));
    row.cells.push_back(amount(item.expected, book.currencies));
    return row;
}

Section items_section(const ForecastReport& report, Currency currency, const Book& book) {
    Section section{std::string{book.currencies.code(currency)}, empty_items(Audience::people), {}};
    auto sum = Money::zero(currency);
    for (const auto& item : report.items) {
        if (item.open.currency() != currency) continue;
        section.table.rows.push_back(item_row(item, report, book, Audience::people));
        sum = sum + item.expected;
    }
    Row total{std::vector<Cell>(section.table.columns.size()), Row::Kind::total};
    total.cells.front() = std::string{"Total"};
    total.cells.back() = amount(sum, book.currencies);
    section.table.rows.push_back(std::move(total));
    return section;
}

Table data_of(const ForecastReport& report, const Book& book) {
    if (report.query.with_items) {
        auto table = empty_items(Audience::machines);
        for (const auto& item : report.items)
            table.rows.push_back(item_row(item, report, book, Audience::machines));
        return table;
    }
    auto table = empty_weeks(report.query.grouping.keys, Audience::machines);
    for (const auto& line : report.lines) add_weeks(line, report, book, Audience::machines, table);
    return table;
}

Table totals_of(const ForecastReport& report, const Book& book) {
    Table table{{{"currency", "Currency"},
                 amount_column("due", "Due"),
                 amount_column("expected", "Expected")},
                {}};
    for (const auto currency : currencies_of(report, book)) {
        const auto none = Money::zero(currency);
        Sum whole{none, none, none};
        for (const auto& line : report.lines)
            if (line.group.currency == currency) whole = whole + sum_of(line);
        table.rows.push_back({{code_of(currency, book), amount(whole.due, book.currencies),
                               amount(whole.expected, book.currencies)}});
    }
    return table;
}

/// The plain ways of reckoning.
std::vector<std::string> series_words(const ForecastReport& report, const Book& book) {
    std::vector<std::string> notes{"due: open amounts by due day, overdue ones in week 1"};
    for (const auto& [currency, late] : report.delays)
        notes.push_back(fmt::format("due late: {} {} later, as cash of 365 days came on average",
                                    book.currencies.code(currency),
                                    counted_words(late.count(), "day")));
    notes.emplace_back("trailing: receipts of 91 days / 13");
    return notes;
}

std::vector<std::string> notes_of(const ForecastReport& report, const Book& book) {
    const bool items = report.query.with_items;
    auto notes = items ? std::vector<std::string>{} : series_words(report, book);
    notes.push_back(curve_words(report.query.settings));
    notes.push_back(
        fmt::format("the curve of the book: {}", counted_words(report.units, "instalment")));
    if (!items) notes.emplace_back("P80, P90: reached or passed with that probability");
    return notes;
}

}  // namespace

Paper forecast_table(const ForecastReport& report, const Book& book, Audience audience,
                     bool with_chart) {
    Paper paper;
    paper.report = "forecast";
    paper.title = "Cash forecast";
    paper.as_of = report.query.as_of;
    if (report.query.with_orders) paper.filters.emplace_back("orders included");
    if (audience == Audience::machines) {
        paper.data = data_of(report, book);
        paper.totals = totals_of(report, book);
        return paper;
    }
    for (const auto currency : currencies_of(report, book))
        paper.sections.push_back(report.query.with_items ? items_section(report, currency, book)
                                                         : weeks_section(report, currency, book));
    if (with_chart)
        for (std::size_t i = 0; i < report.lines.size(); ++i)
            paper.sections[i].charts = {forecast_chart(report.lines[i], book)};
    paper.notes = notes_of(report, book);
    if (report.lines.empty()) paper.notes = {"nothing is open"};
    return paper;
}

}  // namespace documents
