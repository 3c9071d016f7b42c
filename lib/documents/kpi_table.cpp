#include "documents/kpi_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "documents/charts.hpp"
#include "documents/grouped.hpp"
#include "documents/ratio_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::Kpi;
using reports::KpiQuery;
using reports::KpiReport;

struct SumColumn {
    const char* name;
    const char* heading;
    Money Kpi::*sum;
    const char* formula;
};

constexpr SumColumn sums[] = {
    {"opening", "Opening", &Kpi::opening, "owed the evening before"},
    {"sales", "Sales", &Kpi::sales, "sales and debits dated in the window"},
    {"receipts", "Receipts", &Kpi::receipts, "credit of the receipts dated in it"},
    {"ar", "AR", &Kpi::owed, "owed: what is open less what is on account"},
    {"current", "Current", &Kpi::current, "open and not past due"},
    {"over_90", "Over 90", &Kpi::over_90, "open and more than 90 days past due"},
};

struct RatioColumn {
    const char* name;
    const char* heading;
    Ratio Kpi::*ratio;
    const char* formula;
};

constexpr RatioColumn ratios[] = {
    {"dso", "DSO", &Kpi::dso, "AR / sales * days of the window"},
    {"dso_countback", "Count-back", &Kpi::dso_countback,
     "days of the months back whose sales make up AR"},
    {"bpdso", "BPDSO", &Kpi::bpdso, "current / sales * days of the window"},
    {"add", "ADD", &Kpi::add, "DSO - BPDSO"},
    {"cei", "CEI %", &Kpi::effectiveness, "(opening + S - AR) / (opening + S - current)"},
    {"turnover", "Turnover", &Kpi::turnover, "2 * sales / (opening + AR)"},
    {"collection_rate", "Collected %", &Kpi::collection_rate,
     "cash / (open items the evening before + what fell due of the window's documents)"},
    {"dilution", "Dilution %", &Kpi::dilution, "(credit notes + discounts + write-offs) / sales"},
    {"current_pct", "Current %", &Kpi::current_share, "current / open"},
    {"over_90_pct", "Over 90 %", &Kpi::over_90_share, "over 90 / open"},
    {"avg_age", "Age", &Kpi::age, "days since the document, weighted with open"},
    {"days_late", "Days late", &Kpi::days_late,
     "of the cash of the window, weighted with it, early days as 0"},
    {"days_late_signed", "Signed", &Kpi::days_late_signed, "the same, early days below 0"},
    {"top5_pct", "Top 5 %", &Kpi::top_five_share, "five largest debtors / all debtors"},
    {"hhi", "HHI", &Kpi::herfindahl, "sum of the squared shares of the debtors in percent"},
    {"credit_share", "On credit %", &Kpi::credit_share, "sales due after their own day / sales"},
};

std::string code_of(const Kpi& kpi, const Book& book) {
    return std::string{book.currencies.code(kpi.group.currency)};
}

/// Zero is a figure here, not nothing.
Cell sum_cell(Money sum, const Currencies& currencies) {
    return Figure{sum.minor(), currencies.decimals(sum.currency())};
}

void append_columns(Table& table) {
    table.columns.push_back({"from", "From"});
    table.columns.push_back({"to", "To"});
    for (const auto& column : sums)
        table.columns.push_back(amount_column(column.name, column.heading));
    for (const auto& column : ratios)
        table.columns.push_back({column.name, column.heading, Align::right});
}

Row row_of(const Kpi& kpi, const KpiQuery& query, bool with_currency, Audience audience,
           const Book& book) {
    Row row;
    append_key_cells(kpi.group, query.grouping.keys, book, kpi.window.to, row.cells);
    if (with_currency) row.cells.emplace_back(code_of(kpi, book));
    row.cells.emplace_back(kpi.window.from);
    row.cells.emplace_back(kpi.window.to);
    for (const auto& column : sums) row.cells.push_back(sum_cell(kpi.*column.sum, book.currencies));
    for (const auto& column : ratios) row.cells.push_back(ratio_cell(kpi.*column.ratio, audience));
    return row;
}

Table data_of(const KpiReport& report, const Book& book) {
    const auto& keys = report.query.grouping.keys;
    const bool with_currency = !says_currency(keys);
    Table table{key_columns(keys), {}};
    if (with_currency) table.columns.push_back({"currency", "Currency"});
    append_columns(table);
    for (const auto& kpi : report.rows)
        table.rows.push_back(row_of(kpi, report.query, with_currency, Audience::machines, book));
    return table;
}

/// One row turned on its side: a line per figure, with its formula.
Table sheet_of(const Kpi& kpi, const Book& book) {
    Table table{{{"measure", "Measure"}, {"value", "Value", Align::right}, {"formula", "Formula"}},
                {}};
    for (const auto& column : sums)
        table.rows.push_back(
            {{std::string{column.heading}, sum_cell(kpi.*column.sum, book.currencies),
              std::string{column.formula}}});
    for (const auto& column : ratios)
        table.rows.push_back(
            {{std::string{column.heading}, ratio_cell(kpi.*column.ratio, Audience::people),
              std::string{column.formula}}});
    return table;
}

Section section_of(const KpiReport& report, std::string code, const Book& book, bool with_charts) {
    std::vector<const Kpi*> rows;
    for (const auto& kpi : report.rows)
        if (code_of(kpi, book) == code) rows.push_back(&kpi);
    Section section{std::move(code), {}, {}};
    if (with_charts) section.charts = kpi_charts(rows, book);
    if (rows.size() == 1 && report.query.grouping.keys.empty()) {
        section.table = sheet_of(*rows.front(), book);
        return section;
    }
    section.table.columns = key_columns(report.query.grouping.keys);
    append_columns(section.table);
    for (const auto* kpi : rows)
        section.table.rows.push_back(row_of(*kpi, report.query, false, Audience::people, book));
    return section;
}

/// What the headings of a table stand for; a sheet says it itself.
void append_formulas(std::vector<std::string>& notes) {
    for (const auto& column : ratios)
        notes.push_back(fmt::format("{} = {}", column.heading, column.formula));
}

std::vector<std::string> notes_of(const KpiReport& report, bool has_table) {
    const auto& query = report.query;
    if (report.rows.empty()) return {"nothing was sold, received or owed"};
    const auto window = reports::months_ending(query.as_of, query.months);
    const bool is_trend = query.trend > 1;
    std::vector<std::string> notes;
    notes.push_back(fmt::format("window{}: {} to {}, {} days", is_trend ? " of the last row" : "",
                                to_string(window.from), to_string(window.to),
                                (window.to - window.from).count() + 1));
    if (has_table) append_formulas(notes);
    const bool is_net = query.sales == reports::SalesCounted::net;
    notes.emplace_back(is_net ? "sales: less the credit notes of the window" : "sales: gross");
    const bool is_monthly = query.effectiveness == reports::Effectiveness::monthly;
    notes.push_back(is_monthly ? fmt::format("CEI: S = sales / {} months", query.months)
                               : std::string{"CEI: S = sales"});
    notes.emplace_back(
        "empty: not to be had, as DSO without sales or before the book's first month");
    return notes;
}

}  // namespace

Paper kpi_table(const KpiReport& report, const Book& book, Audience audience, bool with_charts) {
    Paper paper;
    paper.report = "kpi";
    paper.title = "Measures of receivables";
    paper.as_of = report.query.as_of;
    if (audience == Audience::machines) {
        paper.data = data_of(report, book);
        return paper;
    }
    std::vector<std::string> codes;
    for (const auto& kpi : report.rows) codes.push_back(code_of(kpi, book));
    std::ranges::sort(codes);
    const auto repeated = std::ranges::unique(codes);
    codes.erase(repeated.begin(), repeated.end());
    bool has_table = false;
    for (auto& code : codes) {
        paper.sections.push_back(section_of(report, std::move(code), book, with_charts));
        has_table = has_table || paper.sections.back().table.columns.front().name != "measure";
    }
    paper.notes = notes_of(report, has_table);
    return paper;
}

}  // namespace documents
