#include "documents/rank_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "documents/book_cells.hpp"
#include "documents/grouped.hpp"
#include "documents/ratio_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::RankBy;
using reports::RankLine;
using reports::RankReport;

/// A line and what it takes to say it.
struct Said {
    const RankLine& line;
    const Book& book;
    const reports::RankQuery& query;
    Audience audience;

    const ledger::Customer& customer() const { return book.customers[line.group.customer]; }
};

std::string code_of(const Said& said) {
    return std::string{said.book.currencies.code(said.line.group.currency)};
}

Cell value_cell(const Said& said) {
    if (said.query.by == RankBy::frequency) return Cell{static_cast<std::int64_t>(said.line.value)};
    return balance_cell(Money::from_minor(said.line.value, said.line.group.currency),
                        said.book.currencies);
}

Cell class_cell(const Said& said) {
    return said.line.abc ? Cell{std::string(1, *said.line.abc)} : Cell{};
}

template <int reports::Rfm::*score>
Cell score_cell(const Said& said) {
    return said.line.rfm ? Cell{std::int64_t{*said.line.rfm.*score}} : Cell{};
}

struct RankColumn {
    const char* name;
    const char* heading;
    Align align;
    Cell (*cell)(const Said&);
};

constexpr RankColumn columns[] = {
    {"rank", "Rank", Align::right, [](const Said& s) { return Cell{std::int64_t{s.line.rank}}; }},
    {"customer", "Customer", Align::left, [](const Said& s) { return Cell{s.customer().id}; }},
    {"name", "Name", Align::left,
     [](const Said& s) { return Cell{std::string{name_on(s.customer(), s.query.as_of)}}; }},
    {"currency", "Currency", Align::left, [](const Said& s) { return Cell{code_of(s)}; }},
    {"value", "", Align::right, value_cell},
    {"share", "Share %", Align::right,
     [](const Said& s) { return ratio_cell(s.line.share, s.audience); }},
    {"cumulative", "Cumulative %", Align::right,
     [](const Said& s) { return ratio_cell(s.line.cumulative, s.audience); }},
    {"class", "Class", Align::left, class_cell},
    {"recency", "R", Align::right, score_cell<&reports::Rfm::recency>},
    {"frequency", "F", Align::right, score_cell<&reports::Rfm::frequency>},
    {"money", "M", Align::right, score_cell<&reports::Rfm::money>},
};

constexpr std::array<const char*, 4> measures{"Sales", "Profit of credit", "Cash", "Sales made"};

const char* measure_of(RankBy by) { return measures.at(static_cast<std::size_t>(by)); }

/// People read the currency above the table.
bool is_wanted(const RankColumn& column, Audience audience) {
    return audience == Audience::machines || std::string_view{column.name} != "currency";
}

Table empty_table(RankBy by, Audience audience) {
    Table table;
    for (const auto& column : columns) {
        if (!is_wanted(column, audience)) continue;
        const auto* heading = *column.heading == '\0' ? measure_of(by) : column.heading;
        table.columns.push_back({column.name, heading, column.align});
    }
    return table;
}

Row row_of(const Said& said) {
    Row row;
    for (const auto& column : columns)
        if (is_wanted(column, said.audience)) row.cells.push_back(column.cell(said));
    return row;
}

Table data_of(const RankReport& report, const Book& book) {
    auto table = empty_table(report.query.by, Audience::machines);
    table.rows.reserve(report.lines.size());
    for (const auto& line : report.lines)
        table.rows.push_back(row_of({line, book, report.query, Audience::machines}));
    return table;
}

/// A section per currency; the lines come by currency.
std::vector<Section> sections_of(const RankReport& report, const Book& book) {
    std::vector<Section> sections;
    for (const auto& line : report.lines) {
        const Said said{line, book, report.query, Audience::people};
        if (sections.empty() || sections.back().heading != code_of(said))
            sections.push_back({code_of(said), empty_table(report.query.by, Audience::people), {}});
        sections.back().table.rows.push_back(row_of(said));
    }
    return sections;
}

std::string formula_of(const reports::RankQuery& query) {
    switch (query.by) {
        case RankBy::sales:
            return "Sales = sales and debits, gross";
        case RankBy::cash:
            return "Cash = receipts set against documents, by settlement day, without discounts";
        case RankBy::frequency:
            return "Sales made = how many sales";
        case RankBy::profit_of_credit:
            break;
    }
    return fmt::format(
        "Profit of credit = net sales x {} - discounts - write-offs - mean owed at month ends x {} "
        "x {} / 365",
        to_string(query.rank.margin.value()), to_string(query.rank.cost.value()), query.days);
}

std::vector<std::string> notes_of(const RankReport& report) {
    if (report.lines.empty()) return {"nothing was sold or paid in the window"};
    const auto& query = report.query;
    return {fmt::format("{} to {}, {} days", to_string(query.as_of - Days{query.days - 1}),
                        to_string(query.as_of), query.days),
            formula_of(query),
            "Class by the cumulative share before the row: A below 80, B below 95",
            "R last sale, F number of sales, M sales: 5 for the best fifth to 1"};
}

}  // namespace

Paper rank_table(const RankReport& report, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "rank";
    paper.title = "Customers by rank";
    paper.as_of = report.query.as_of;
    if (audience == Audience::machines) {
        paper.data = data_of(report, book);
        return paper;
    }
    paper.sections = sections_of(report, book);
    paper.notes = notes_of(report);
    return paper;
}

}  // namespace documents
