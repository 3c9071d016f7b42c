#include "documents/roll_forward_table.hpp"

#include "documents/grouped.hpp"

namespace documents {
namespace {

using reports::Roll;

struct RollColumn {
    const char* name;
    const char* heading;
    Money Roll::* figure;
};

constexpr RollColumn columns[] = {
    {"opening", "Opening", &Roll::opening},    {"invoiced", "Invoiced", &Roll::invoiced},
    {"received", "Received", &Roll::received}, {"discounts", "Discounts", &Roll::discounts},
    {"credited", "Credited", &Roll::credited}, {"written_off", "Written off", &Roll::written_off},
    {"refunded", "Refunded", &Roll::refunded}, {"other", "Other", &Roll::other},
    {"closing", "Closing", &Roll::closing},
};

std::vector<Column> amount_columns() {
    std::vector<Column> all;
    for (const auto& column : columns) all.push_back(amount_column(column.name, column.heading));
    return all;
}

std::vector<GroupedRow> rows_of(const std::vector<ledger::Line<Roll>>& lines,
                                const Currencies& currencies) {
    std::vector<GroupedRow> rows;
    for (const auto& [group, roll] : lines) {
        rows.push_back({&group, {}});
        for (const auto& column : columns)
            rows.back().figures.push_back(amount(roll.*column.figure, currencies));
    }
    return rows;
}

}  // namespace

Paper roll_forward_table(const reports::RollForwardReport& report, const ledger::Book& book,
                         Audience audience) {
    Paper paper;
    paper.report = "balance";
    paper.title = "Balances and what changed them";
    paper.period = report.query.period;
    Grouped grouped{.keys = report.query.grouping.keys,
                    .names_on = report.query.period.to,
                    .figures = amount_columns(),
                    .rows = rows_of(report.lines, book.currencies),
                    .totals = rows_of(report.totals, book.currencies)};
    lay_out(std::move(grouped), book, audience, paper);
    if (report.lines.empty()) paper.notes.emplace_back("no balances and no movements");
    return paper;
}

}  // namespace documents
