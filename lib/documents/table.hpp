#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"
#include "documents/chart.hpp"

namespace documents {

/// An amount that knows how to be written: minor units and the currency's decimals.
struct Amount {
    i128 minor;
    int decimals;
};

/// A figure with a fixed number of decimals that is no amount: a percentage, a rate.
struct Figure {
    i128 scaled;
    int decimals;
};

/// What stands at one place of a table. Nothing at all is an empty cell in every format.
using Cell = std::variant<std::monostate, std::string, Amount, Figure, std::int64_t, Date>;

enum class Align { left, right };

struct Column {
    std::string name;     // for machines: the contract, never changed
    std::string heading;  // for people
    Align align = Align::left;
};

struct Row {
    enum class Kind { plain, subtotal, total };

    std::vector<Cell> cells;  // one per column
    Kind kind = Kind::plain;
};

struct Table {
    std::vector<Column> columns;
    std::vector<Row> rows;
};

/// A table for people, under its own heading; a currency block, a customer's block.
struct Section {
    std::string heading;  // may be empty
    Table table;
    std::vector<std::string> notes;  // lines under the table: rates used, what was left apart
    std::vector<Chart> charts{};     // below the table
    bool cards = false;              // HTML on a phone shows every row as a paragraph
    bool tiles = false;              // HTML shows every row as a tile: what it is, how much, a word
};

/// What one report says, ready for any format. Machine formats print `data`
/// (and JSON `totals`), formats for people print title, sections and notes.
/// Zero amounts are `0.00` for machines and blank for people.
struct Paper {
    std::string report;  // the command's name
    int version = 1;
    std::string book;
    std::optional<Date> as_of;
    std::optional<Period> period;
    std::vector<std::string> filters;   // in words
    std::vector<std::string> left_out;  // entries excluded by --allow-errors, as file:line

    Table data;
    Table totals;  // one row per currency; JSON only

    std::string title;
    std::vector<Section> sections;
    std::vector<std::string> notes;
};

enum class Format { text, csv, tsv, json, markdown, html };

/// For whom a format is: it decides which tables of a Paper are printed.
enum class Audience { machines, people };

Audience audience_of(Format format);

struct RenderOptions {
    Format format = Format::text;
    bool colour = false;
    bool raw_csv = false;  // do not defuse cells that a spreadsheet would run
    bool byte_order_mark = false;
    bool ambiguous_wide = false;
};

/// The whole output of a report in one format, ending in a newline.
std::string render(const Paper& paper, const RenderOptions& options);

}  // namespace documents
