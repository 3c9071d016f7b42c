#include "documents/staff_table.hpp"

#include <fmt/format.h>

#include "documents/grouped.hpp"
#include "documents/ratio_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::Staff;
using reports::StaffReport;

std::vector<Column> columns() {
    return {amount_column("sold", "Sold"),
            amount_column("collected", "Collected"),
            amount_column("overdue", "Overdue"),
            amount_column("dso", "DSO"),
            amount_column("promises", "Promises"),
            amount_column("broken", "Broken"),
            amount_column("commission", "Commission"),
            amount_column("clawback", "Claw-back")};
}

void append_figures(const Staff& staff, const Book& book, Audience audience,
                    std::vector<Cell>& cells) {
    for (const auto sum : {staff.sold, staff.collected, staff.overdue})
        cells.push_back(amount(sum, book.currencies));
    cells.push_back(ratio_cell(staff.dso, audience));
    cells.emplace_back(staff.promises);
    cells.emplace_back(staff.broken);
    for (const auto& sum : {staff.commission, staff.clawback})
        cells.push_back(sum ? amount(*sum, book.currencies) : Cell{});
}

std::vector<std::string> notes_of(const StaffReport& report) {
    if (report.lines.empty()) return {"nothing was sold, collected, owed or promised"};
    const auto& query = report.query;
    std::vector<std::string> notes{
        "a document counts for its salesperson on its own day; without a name it is nobody's",
        "Sold = sales and debits of the period; Collected = cash settled in it; Overdue = on the "
        "as-of day",
    };
    const auto days = (query.period.to - query.period.from).count() + 1;
    notes.push_back(query.period.to == query.as_of
                        ? fmt::format("DSO = owed on the as-of day / Sold * {} days", days)
                        : std::string{"DSO: only of a period that ends on the as-of day"});
    notes.emplace_back("Promises = made in the period; Broken = of them, by the as-of day");
    if (query.commission)
        notes.push_back(fmt::format(
            "Commission = {0} of Collected; Claw-back = {0} of earlier cash whose receipt the "
            "period voided",
            to_string(*query.commission)));
    return notes;
}

}  // namespace

Paper staff_table(const StaffReport& report, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "staff";
    paper.title = "Salespeople";
    paper.as_of = report.query.as_of;
    paper.period = report.query.period;
    const auto append = [&](const Staff& staff, std::vector<Cell>& cells) {
        append_figures(staff, book, audience, cells);
    };
    const Grouped grouped{.keys = {"salesperson"},
                          .names_on = report.query.as_of,
                          .figures = columns(),
                          .rows = rows_of(report.lines, append),
                          .totals = rows_of(report.totals, append)};
    lay_out(grouped, book, audience, paper);
    paper.notes = notes_of(report);
    return paper;
}

}  // namespace documents
