#include "documents/balance_table.hpp"

#include "documents/grouped.hpp"

namespace documents {
namespace {

std::vector<GroupedRow> rows_of(const std::vector<ledger::Line<reports::Owed>>& lines,
                                const Currencies& currencies) {
    std::vector<GroupedRow> rows;
    rows.reserve(lines.size());
    for (const auto& [group, owed] : lines)
        rows.push_back({&group,
                        {amount(owed.open, currencies), amount(owed.on_account, currencies),
                         amount(owed.balance, currencies), amount(owed.overdue, currencies)}});
    return rows;
}

}  // namespace

Paper balance_table(const reports::BalanceReport& report, const ledger::Book& book,
                    Audience audience) {
    Paper paper;
    paper.report = "balance";
    paper.title = "Balances";
    paper.as_of = report.query.as_of;
    Grouped grouped{
        .keys = report.query.grouping.keys,
        .names_on = report.query.as_of,
        .figures = {amount_column("open", "Open"), amount_column("on_account", "On account"),
                    amount_column("balance", "Balance"), amount_column("overdue", "Overdue")},
        .rows = rows_of(report.lines, book.currencies),
        .totals = rows_of(report.totals, book.currencies)};
    lay_out(std::move(grouped), book, audience, paper);
    if (report.lines.empty()) paper.notes.emplace_back("nothing is open and nothing on account");
    return paper;
}

}  // namespace documents
