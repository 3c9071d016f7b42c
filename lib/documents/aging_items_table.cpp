#include "documents/aging_items_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "documents/grouped.hpp"
#include "ledger/buckets.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::AgingItem;
using reports::AgingLine;
using reports::AgingReport;

/// The keys that are not columns of every item already.
std::vector<std::string> leading_keys(std::vector<std::string> keys) {
    std::erase(keys, "customer");
    std::erase(keys, "currency");
    return keys;
}

std::vector<Column> item_columns(const std::vector<std::string>& keys, bool for_people) {
    auto columns = key_columns(keys);
    const std::vector<Column> fixed{{"customer", "Customer"},
                                    {"name", "Name"},
                                    {"document", "Document"},
                                    {"instalment", "Inst.", Align::right},
                                    {"date", "Date"},
                                    {"due", "Due"},
                                    {"days_late", "Days late", Align::right}};
    columns.insert(columns.end(), fixed.begin(), fixed.end());
    if (!for_people) columns.push_back({"currency", "Currency"});
    columns.push_back({"bucket", "Bucket"});
    columns.push_back(amount_column("open", "Open"));
    columns.push_back(amount_column("disputed", "Disputed"));
    return columns;
}

/// What the group says in the columns of its keys, those left out that stand elsewhere.
std::vector<Cell> leading_cells(const AgingLine& line, const std::vector<std::string>& keys) {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (!leading_keys({keys[i]}).empty()) cells.emplace_back(line.group.values[i]);
    return cells;
}

std::string bucket_of(const AgingItem& item, const AgingReport& report, bool for_people) {
    if (!item.in_bucket) return for_people ? "On account" : "on_account";
    const auto& name = report.buckets[item.bucket];
    return for_people ? bucket_heading(name) : name;
}

void add_days(const AgingItem& item, Date as_of, std::vector<Cell>& cells) {
    cells.push_back(item.is_on_account() ? Cell{} : Cell{item.due});
    const bool counted = item.in_bucket;
    cells.push_back(counted ? Cell{std::int64_t{ledger::days_late(item.start, as_of)}} : Cell{});
}

std::vector<Cell> item_cells(const AgingItem& item, const AgingReport& report, const Book& book,
                             bool for_people) {
    const auto& document = book.documents[item.document];
    const auto& customer = book.customers[document.customer];
    auto cells = leading_cells(report.lines[item.line], report.query.grouping.keys);
    cells.emplace_back(customer.id);
    cells.emplace_back(std::string{name_on(customer, report.query.as_of)});
    cells.emplace_back(book.number_of(item.document));
    cells.push_back(item.is_on_account() ? Cell{} : Cell{std::int64_t{item.instalment}});
    cells.emplace_back(document.dated);
    add_days(item, report.query.as_of, cells);
    if (!for_people) cells.emplace_back(std::string{book.currencies.code(item.open.currency())});
    cells.emplace_back(bucket_of(item, report, for_people));
    cells.push_back(amount(item.open, book.currencies));
    cells.push_back(amount(item.disputed, book.currencies));
    return cells;
}

/// Words in the first column, the total of the items in the last two.
Row sum_row(Row::Kind kind, std::string words, const AgingLine& line, std::size_t columns,
            const Book& book) {
    std::vector<Cell> cells(columns);
    cells.front() = std::move(words);
    cells[columns - 2] = amount(line.figures.total, book.currencies);
    cells[columns - 1] = amount(line.figures.disputed, book.currencies);
    return {std::move(cells), kind};
}

/// What a line is called: the values of its keys.
std::string words_of(const AgingLine& line) {
    std::string words;
    for (const auto& value : line.group.values) words += words.empty() ? value : ", " + value;
    return "Total " + words;
}

void add_line(const AgingReport& report, std::uint32_t line, const Book& book, Table& table) {
    const auto [first, last] = std::ranges::equal_range(report.items, line, {}, &AgingItem::line);
    for (auto item = first; item != last; ++item)
        table.rows.push_back({item_cells(*item, report, book, true)});
    if (last - first > 1)
        table.rows.push_back(sum_row(Row::Kind::subtotal, words_of(report.lines[line]),
                                     report.lines[line], table.columns.size(), book));
}

Table section_table(const AgingReport& report, const AgingLine& total, const Book& book) {
    Table table{item_columns(leading_keys(report.query.grouping.keys), true), {}};
    for (std::uint32_t line = 0; line < report.lines.size(); ++line)
        if (report.lines[line].group.currency == total.group.currency)
            add_line(report, line, book, table);
    table.rows.push_back(sum_row(Row::Kind::total, "Total", total, table.columns.size(), book));
    return table;
}

}  // namespace

std::string bucket_heading(const std::string& name) {
    if (name == "not_due") return "Not due";
    if (name == "older") return "Older";
    return name;
}

void lay_out_items(const AgingReport& report, const Book& book, Audience audience, Paper& paper) {
    if (audience == Audience::machines) {
        paper.data = {item_columns(leading_keys(report.query.grouping.keys), false), {}};
        for (const auto& item : report.items)
            paper.data.rows.push_back({item_cells(item, report, book, false)});
        return;
    }
    for (std::size_t i = 0; i < report.totals.size(); ++i)
        paper.sections[i].table = section_table(report, report.totals[i], book);
}

}  // namespace documents
