#pragma once

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "documents/table.hpp"
#include "ledger/lines.hpp"

namespace documents {

/// Rows for the lines of a report, to which they refer: the group of each, and what puts its
/// figures behind other cells. Of a total only the currency is known.
struct GroupedRows {
    std::vector<const ledger::Group*> groups;
    std::function<void(std::size_t row, std::vector<Cell>& cells)> append_figures;
};

/// `append` puts the figures of one line down.
template <class Figures, class Append>
GroupedRows rows_of(const std::vector<ledger::Line<Figures>>& lines, Append append) {
    GroupedRows rows;
    for (const auto& line : lines) rows.groups.push_back(&line.group);
    rows.append_figures = [&lines, append](std::size_t row, std::vector<Cell>& cells) {
        append(lines[row].figures, cells);
    };
    return rows;
}

/// The columns of a report that no key names: none is there twice.
template <class NamedColumn>
std::vector<NamedColumn> without_keys(std::span<const NamedColumn> columns,
                                      const std::vector<std::string>& keys) {
    std::vector<NamedColumn> chosen;
    for (const auto& column : columns)
        if (std::ranges::count(keys, column.name) == 0) chosen.push_back(column);
    return chosen;
}

/// A report with a row per group and currency: what the tables of such reports
/// have in common.
struct Grouped {
    std::vector<std::string> keys;  // `customer` stands for id and name
    Date names_on;                  // names as of this day
    bool converted = false;         // amounts are not in the currency of the documents
    std::vector<Column> figures;
    GroupedRows rows;
    GroupedRows totals;  // one per currency, in order of code
};

Cell amount(Money money, const Currencies& currencies);
Column amount_column(std::string name, std::string heading);

/// `salesperson` as a heading: `Salesperson`.
std::string heading_of(std::string_view key);
/// The columns of the keys, and what a group says in them, put behind other cells.
std::vector<Column> key_columns(const std::vector<std::string>& keys);
void append_key_cells(const ledger::Group& group, const std::vector<std::string>& keys,
                      const ledger::Book& book, Date names_on, std::vector<Cell>& cells);

/// Fills what is printed for the audience: data and totals, or one section per currency,
/// each with its total.
void lay_out(const Grouped& grouped, const ledger::Book& book, Audience audience, Paper& paper);

/// Does `keys` hold `currency`, so that no other column has to say it?
bool says_currency(const std::vector<std::string>& keys);

}  // namespace documents
