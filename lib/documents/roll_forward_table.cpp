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

}  // namespace

Paper roll_forward_table(const reports::RollForwardReport& report, const ledger::Book& book,
                         Audience audience) {
    Paper paper;
    paper.report = "balance";
    paper.title = "Balances and what changed them";
    paper.period = report.query.period;
    const auto append = [&](const Roll& roll, std::vector<Cell>& cells) {
        for (const auto& column : columns)
            cells.push_back(amount(roll.*column.figure, book.currencies));
    };
    const Grouped grouped{.keys = report.query.grouping.keys,
                          .names_on = report.query.period.to,
                          .figures = amount_columns(),
                          .rows = rows_of(report.lines, append),
                          .totals = rows_of(report.totals, append)};
    lay_out(grouped, book, audience, paper);
    if (report.lines.empty()) paper.notes.emplace_back("no balances and no movements");
    return paper;
}

}  // namespace documents
