#pragma once

#include <string>
#include <vector>

#include "documents/table.hpp"
#include "ledger/grouping.hpp"

namespace documents {

/// A row of figures for a group of the report; of a total only the currency is known.
struct GroupedRow {
    const ledger::Group* group;
    std::vector<Cell> figures;
};

/// A report with a row per group and currency: what the tables of such reports
/// have in common.
struct Grouped {
    std::vector<std::string> keys;  // `customer` stands for id and name
    Date names_on;                  // names as of this day
    bool converted = false;         // amounts are not in the currency of the documents
    std::vector<Column> figures;
    std::vector<GroupedRow> rows;
    std::vector<GroupedRow> totals;  // one per currency, in order of code
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
void lay_out(Grouped grouped, const ledger::Book& book, Audience audience, Paper& paper);

/// Does `keys` hold `currency`, so that no other column has to say it?
bool says_currency(const std::vector<std::string>& keys);

}  // namespace documents
