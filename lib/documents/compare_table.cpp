#include "documents/compare_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "documents/book_cells.hpp"
#include "documents/grouped.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::ComparedItem;
using reports::CompareReport;
using reports::CompareSum;

/// For people the currency stands above the table.
std::vector<Column> columns(Audience audience) {
    std::vector<Column> all{{"state", "State"},
                            {"document", "Document"},
                            {"theirs", "Theirs"},
                            {"date", "Date"},
                            {"their_date", "Their date"}};
    if (audience == Audience::machines) all.push_back({"currency", "Currency"});
    all.push_back(amount_column("our_open", "Open here"));
    all.push_back(amount_column("their_open", "On their list"));
    all.push_back(amount_column("difference", "Difference"));
    return all;
}

Cell day_cell(const std::optional<Date>& day) { return day ? Cell{*day} : Cell{}; }

void append_sum(const CompareSum& sum, const Book& book, std::vector<Cell>& cells) {
    cells.push_back(amount(sum.ours, book.currencies));
    cells.push_back(amount(sum.listed, book.currencies));
    cells.push_back(amount(sum.ours - sum.listed, book.currencies));
}

Row row_of(const ComparedItem& item, const Book& book, Audience audience) {
    std::vector<Cell> cells{std::string{reports::name_of(item.state)},
                            item.document.is_none() ? std::string{} : book.number_of(item.document),
                            item.theirs, day_cell(item.date), day_cell(item.their_date)};
    if (audience == Audience::machines)
        cells.emplace_back(std::string{book.currencies.code(item.ours.currency())});
    append_sum({item.ours, item.listed}, book, cells);
    return {std::move(cells)};
}

Section section_of(const CompareReport& report, const CompareSum& sum, const Book& book) {
    Section section{std::string{book.currencies.code(sum.ours.currency())},
                    {columns(Audience::people), {}},
                    {}};
    auto& table = section.table;
    for (const auto& item : report.items)
        if (item.ours.currency() == sum.ours.currency())
            table.rows.push_back(row_of(item, book, Audience::people));
    Row total{{std::string{"Balance"}, {}, {}, {}, {}}, Row::Kind::total};
    append_sum(sum, book, total.cells);
    table.rows.push_back(std::move(total));
    return section;
}

Table totals_of(const CompareReport& report, const Book& book) {
    Table table{{{"currency", "Currency"},
                 amount_column("our_open", "Open here"),
                 amount_column("their_open", "On their list"),
                 amount_column("difference", "Difference")},
                {}};
    for (const auto& sum : report.sums) {
        Row row{{std::string{book.currencies.code(sum.ours.currency())}}};
        append_sum(sum, book, row.cells);
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string counted(const CompareReport& report) {
    const auto differing = std::ranges::count_if(report.items, [](const ComparedItem& item) {
        return item.state != reports::CompareState::equal;
    });
    const auto equal = static_cast<std::ptrdiff_t>(report.items.size()) - differing;
    if (differing == 0) return fmt::format("{} equal, nothing differs", equal);
    return fmt::format("{} equal, {} {}", equal, differing, differing == 1 ? "differs" : "differ");
}

}  // namespace

Paper compare_table(const CompareReport& report, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "compare";
    paper.title = fmt::format("Our open items and those of {}",
                              customer_heading(book, report.query.customer, report.query.as_of));
    paper.as_of = report.query.as_of;
    if (audience == Audience::machines) {
        paper.data.columns = columns(audience);
        for (const auto& item : report.items)
            paper.data.rows.push_back(row_of(item, book, audience));
        paper.totals = totals_of(report, book);
        return paper;
    }
    for (const auto& sum : report.sums) paper.sections.push_back(section_of(report, sum, book));
    paper.notes.push_back(counted(report));
    return paper;
}

}  // namespace documents
