#include "documents/grouped.hpp"

#include <algorithm>
#include <numeric>

#include "base/parallel.hpp"

namespace documents {
namespace {

using ledger::Book;
using ledger::Group;

void append(std::vector<Column>& columns, const std::vector<Column>& more) {
    columns.insert(columns.end(), more.begin(), more.end());
}

Cell code_of(const Group& group, const Book& book) {
    return std::string{book.currencies.code(group.currency)};
}

/// Empty, or the one column that says in which currency the figures are.
std::vector<Column> currency_columns(const Grouped& grouped) {
    if (!says_currency(grouped.keys)) return {{"currency", "Currency"}};
    if (grouped.converted) return {{"in", "In"}};
    return {};
}

/// A row of key cells, perhaps the currency, and figures.
Row row_of(const Grouped& grouped, std::size_t row, const Table& table, bool with_currency,
           const Book& book) {
    const auto& group = *grouped.rows.groups[row];
    std::vector<Cell> cells;
    cells.reserve(table.columns.size());
    append_key_cells(group, grouped.keys, book, grouped.names_on, cells);
    if (with_currency) cells.push_back(code_of(group, book));
    grouped.rows.append_figures(row, cells);
    return {std::move(cells)};
}

/// Of many rows each core makes half.
std::vector<Row> rows_at(const std::vector<std::size_t>& places, const Grouped& grouped,
                         const Table& table, bool with_currency, const Book& book) {
    std::vector<Row> rows;
    rows.reserve(places.size() + 1);  // a total may follow
    rows.resize(places.size());
    in_halves(static_cast<std::uint32_t>(places.size()), [&](std::uint32_t begin, auto end) {
        for (auto i = begin; i < end; ++i)
            rows[i] = row_of(grouped, places[i], table, with_currency, book);
    });
    return rows;
}

Table data_of(const Grouped& grouped, const Book& book) {
    Table table{key_columns(grouped.keys), {}};
    const auto currency = currency_columns(grouped);
    append(table.columns, currency);
    append(table.columns, grouped.figures);
    std::vector<std::size_t> places(grouped.rows.groups.size());
    std::iota(places.begin(), places.end(), 0U);
    table.rows = rows_at(places, grouped, table, !currency.empty(), book);
    return table;
}

Table totals_of(const Grouped& grouped, const Book& book) {
    Table table{{{"currency", "Currency"}}, {}};
    append(table.columns, grouped.figures);
    for (std::size_t total = 0; total < grouped.totals.groups.size(); ++total) {
        std::vector<Cell> cells{code_of(*grouped.totals.groups[total], book)};
        grouped.totals.append_figures(total, cells);
        table.rows.push_back({std::move(cells)});
    }
    return table;
}

Row total_row(const Grouped& grouped, std::size_t total, std::size_t key_count) {
    std::vector<Cell> cells(key_count);
    if (key_count > 0) cells.front() = std::string{"Total"};
    grouped.totals.append_figures(total, cells);
    return {std::move(cells), Row::Kind::total};
}

Section section_of(const Grouped& grouped, std::size_t total, const Book& book) {
    const auto currency = grouped.totals.groups[total]->currency;
    Section section{std::string{book.currencies.code(currency)}, {}, {}};
    auto& table = section.table;
    table.columns = key_columns(grouped.keys);
    const auto key_count = table.columns.size();
    append(table.columns, grouped.figures);
    std::vector<std::size_t> places;
    for (std::size_t row = 0; row < grouped.rows.groups.size(); ++row)
        if (grouped.rows.groups[row]->currency == currency) places.push_back(row);
    table.rows = rows_at(places, grouped, table, false, book);
    table.rows.push_back(total_row(grouped, total, key_count));
    return section;
}

}  // namespace

Cell amount(Money money, const Currencies& currencies) {
    return Amount{money.minor(), currencies.decimals(money.currency())};
}

Column amount_column(std::string name, std::string heading) {
    return {std::move(name), std::move(heading), Align::right};
}

std::string heading_of(std::string_view key) {
    std::string heading{key};
    if (!heading.empty() && heading[0] >= 'a' && heading[0] <= 'z')
        heading[0] = static_cast<char>(heading[0] - 'a' + 'A');
    std::ranges::replace(heading, '-', ' ');
    return heading;
}

std::vector<Column> key_columns(const std::vector<std::string>& keys) {
    std::vector<Column> columns;
    for (const auto& key : keys) {
        columns.push_back({key, heading_of(key)});
        if (key == "customer") columns.push_back({"name", "Name"});
    }
    return columns;
}

void append_key_cells(const Group& group, const std::vector<std::string>& keys, const Book& book,
                      Date names_on, std::vector<Cell>& cells) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        cells.emplace_back(group.values[i]);
        if (keys[i] == "customer")
            cells.emplace_back(std::string{name_on(book.customers[group.customer], names_on)});
    }
}

bool says_currency(const std::vector<std::string>& keys) {
    return std::ranges::count(keys, "currency") > 0;
}

void lay_out(const Grouped& grouped, const Book& book, Audience audience, Paper& paper) {
    if (audience == Audience::machines) {
        paper.data = data_of(grouped, book);
        paper.totals = totals_of(grouped, book);
        return;
    }
    for (std::size_t total = 0; total < grouped.totals.groups.size(); ++total)
        paper.sections.push_back(section_of(grouped, total, book));
}

}  // namespace documents
