#include "documents/balance_table.hpp"

#include "documents/grouped.hpp"

namespace documents {
Paper balance_table(const reports::BalanceReport& report, const ledger::Book& book,
                    Audience audience) {
    Paper paper;
    paper.report = "balance";
    paper.title = "Balances";
    paper.as_of = report.query.as_of;
    const auto append = [&](const reports::Owed& owed, std::vector<Cell>& cells) {
        for (const auto figure : {owed.open, owed.on_account, owed.balance, owed.overdue})
            cells.push_back(amount(figure, book.currencies));
    };
    const Grouped grouped{
        .keys = report.query.grouping.keys,
        .names_on = report.query.as_of,
        .figures = {amount_column("open", "Open"), amount_column("on_account", "On account"),
                    amount_column("balance", "Balance"), amount_column("overdue", "Overdue")},
        .rows = rows_of(report.lines, append),
        .totals = rows_of(report.totals, append)};
    lay_out(grouped, book, audience, paper);
    if (report.lines.empty()) paper.notes.emplace_back("nothing is open and nothing on account");
    return paper;
}

}  // namespace documents
