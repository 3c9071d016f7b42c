#include "documents/collections_table.hpp"

#include <fmt/format.h>

#include "documents/grouped.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::Collections;
using reports::CollectionsReport;

/// What the columns do not say of a currency, where there is any.
void append_rests(const ledger::Line<Collections>& total, const Currencies& currencies,
                  std::vector<std::string>& notes) {
    const auto& [refunded, maturing] = std::pair{total.figures.refunded, total.figures.maturing};
    if (!refunded.is_zero())
        notes.push_back(fmt::format("refunded, neither allocated nor on account: {}",
                                    to_string(refunded, currencies)));
    if (!maturing.is_zero())
        notes.push_back(fmt::format("drafts that mature after the as-of day: {}",
                                    to_string(maturing, currencies)));
}

std::vector<std::string> notes_of(const CollectionsReport& report, const Book& book) {
    if (report.lines.empty()) return {"nothing was received in the period"};
    std::vector<std::string> notes{
        "Received = receipts of the period with fees and what was withheld; void ones never were",
        "Allocated, On account = where it is on the as-of day",
    };
    for (const auto& total : report.totals) append_rests(total, book.currencies, notes);
    return notes;
}

}  // namespace

Paper collections_table(const CollectionsReport& report, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "collections";
    paper.title = "Collections";
    paper.as_of = report.query.as_of;
    paper.period = report.query.period;
    const auto append = [&](const Collections& sums, std::vector<Cell>& cells) {
        for (const auto sum : {sums.received, sums.allocated, sums.on_account})
            cells.push_back(amount(sum, book.currencies));
    };
    const Grouped grouped{
        .keys = report.query.grouping.keys,
        .names_on = report.query.as_of,
        .figures = {amount_column("received", "Received"), amount_column("allocated", "Allocated"),
                    amount_column("on_account", "On account")},
        .rows = rows_of(report.lines, append),
        .totals = rows_of(report.totals, append)};
    lay_out(grouped, book, audience, paper);
    paper.notes = notes_of(report, book);
    return paper;
}

}  // namespace documents
