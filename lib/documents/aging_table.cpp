#include "documents/aging_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "documents/aging_items_table.hpp"
#include "documents/charts.hpp"
#include "documents/grouped.hpp"
#include "documents/rate_words.hpp"

namespace documents {
namespace {

using ledger::Basis;
using ledger::Book;
using reports::Aged;
using reports::AgingReport;
using reports::Credits;
using reports::Disputed;

constexpr int share_decimals = 1;

std::vector<Column> figure_columns(const AgingReport& report, const AgingColumns& more) {
    std::vector<Column> columns;
    for (const auto& name : report.buckets)
        columns.push_back(amount_column(name, bucket_heading(name)));
    columns.push_back(amount_column("on_account", "On account"));
    columns.push_back(amount_column("total", "Total"));
    columns.push_back(amount_column("disputed", "Disputed"));
    if (report.query.compare) {
        columns.push_back(amount_column("total_before", to_string(*report.query.compare)));
        columns.push_back(amount_column("movement", "Movement"));
    }
    if (more.count) columns.push_back({"items", "Items", Align::right});
    if (more.percent)
        for (const auto& name : report.buckets)
            columns.push_back({name + "_pct", bucket_heading(name) + " %", Align::right});
    return columns;
}

void add_shares(const Aged& aged, std::vector<Cell>& cells) {
    const auto shares = aged.shares();
    for (std::size_t i = 0; i < aged.buckets.size(); ++i)
        cells.push_back(shares.empty() ? Cell{} : Cell{Figure{shares[i], share_decimals}});
}

void append_figures(const Aged& aged, const AgingReport& report, const AgingColumns& more,
                    const Currencies& currencies, std::vector<Cell>& cells) {
    for (const auto bucket : aged.buckets) cells.push_back(amount(bucket, currencies));
    cells.push_back(amount(aged.on_account, currencies));
    cells.push_back(amount(aged.total, currencies));
    cells.push_back(amount(aged.disputed, currencies));
    if (report.query.compare) {
        cells.push_back(amount(aged.total_before, currencies));
        cells.push_back(amount(aged.movement(), currencies));
    }
    if (more.count) cells.emplace_back(static_cast<std::int64_t>(aged.items));
    if (more.percent) add_shares(aged, cells);
}

std::vector<std::string> notes_of(const AgingReport& report, const std::string& code,
                                  const Book& book) {
    const auto& query = report.query;
    std::vector<std::string> notes;
    if (query.in.is_none()) return notes;
    if (code == book.currencies.code(query.in)) {
        for (const auto& rate : report.rates) notes.push_back(rate_words(*rate.used.rate, book));
        return notes;
    }
    notes.push_back(fmt::format("not converted: no rate from {} to {} on or before {}", code,
                                book.currencies.code(query.in), to_string(query.as_of)));
    return notes;
}

/// What the report does with amounts, where it is not the usual.
std::vector<std::string> treatment(const AgingReport& report, const Book& book) {
    const auto& query = report.query;
    std::vector<std::string> words;
    if (query.credits == Credits::aged) words.emplace_back("money on account in buckets");
    if (query.credits == Credits::offset)
        words.emplace_back("money on account set off against the oldest items");
    if (query.disputed == Disputed::exclude) words.emplace_back("without disputed amounts");
    if (query.disputed == Disputed::only) words.emplace_back("disputed amounts only");
    if (!query.in.is_none()) words.push_back(fmt::format("in {}", book.currencies.code(query.in)));
    return words;
}

}  // namespace

Paper aging_table(const AgingReport& report, const AgingColumns& more, const Book& book,
                  Audience audience) {
    const auto& query = report.query;
    Paper paper;
    paper.report = "aging";
    paper.title = query.basis == Basis::due ? "Aging by due day" : "Aging by invoice day";
    paper.as_of = query.as_of;
    paper.filters = treatment(report, book);
    const auto append = [&](const Aged& aged, std::vector<Cell>& cells) {
        append_figures(aged, report, more, book.currencies, cells);
    };
    const Grouped grouped{.keys = query.grouping.keys,
                          .names_on = query.as_of,
                          .converted = !query.in.is_none(),
                          .figures = figure_columns(report, more),
                          .rows = rows_of(report.lines, append),
                          .totals = rows_of(report.totals, append)};
    lay_out(grouped, book, audience, paper);
    if (query.with_items) lay_out_items(report, book, audience, paper);
    if (more.chart)
        for (std::size_t i = 0; i < paper.sections.size(); ++i)
            paper.sections[i].charts = {aging_chart(report, report.totals[i], book)};
    for (auto& section : paper.sections) section.notes = notes_of(report, section.heading, book);
    if (report.lines.empty()) paper.notes.emplace_back("nothing is open and nothing on account");
    return paper;
}

}  // namespace documents
