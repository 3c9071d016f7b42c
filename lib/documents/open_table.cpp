#include "documents/open_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "documents/grouped.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::OpenDocument;
using reports::OpenReport;

/// For people the currency stands above the table.
std::vector<Column> columns(Audience audience) {
    std::vector<Column> all{{"customer", "Customer"}, {"name", "Name"}, {"document", "Document"},
                            {"kind", "Kind"},         {"date", "Date"}, {"due", "Due"}};
    if (audience == Audience::machines) all.push_back({"currency", "Currency"});
    all.push_back(amount_column("amount", "Amount"));
    all.push_back(amount_column("open", "Open"));
    all.push_back({"status", "Status"});
    return all;
}

Row row_of(const OpenDocument& row, const OpenReport& report, const Book& book, Audience audience) {
    const auto& document = book.documents[row.document];
    const auto& customer = book.customers[document.customer];
    std::vector<Cell> cells{customer.id,
                            std::string{name_on(customer, report.query.as_of)},
                            book.number_of(row.document),
                            std::string{journal::name_of(document.kind)},
                            document.dated,
                            row.due ? Cell{*row.due} : Cell{}};
    if (audience == Audience::machines)
        cells.emplace_back(std::string{book.currencies.code(document.currency)});
    cells.push_back(amount(row.amount, book.currencies));
    cells.push_back(amount(row.open, book.currencies));
    cells.emplace_back(std::string{reports::name_of(row.status)});
    return {std::move(cells)};
}

Row total_row(Money total, std::size_t column_count, const Book& book) {
    Row row{std::vector<Cell>(column_count), Row::Kind::total};
    row.cells.front() = std::string{"Total"};
    row.cells[column_count - 2] = amount(total, book.currencies);
    return row;
}

Section section_of(const OpenReport& report, Money total, const Book& book) {
    Section section{
        std::string{book.currencies.code(total.currency())}, {columns(Audience::people), {}}, {}};
    auto& table = section.table;
    for (const auto& row : report.documents)
        if (row.open.currency() == total.currency())
            table.rows.push_back(row_of(row, report, book, Audience::people));
    table.rows.push_back(total_row(total, table.columns.size(), book));
    return section;
}

Table totals_of(const OpenReport& report, const Book& book) {
    Table table{{{"currency", "Currency"}, amount_column("open", "Open")}, {}};
    for (const auto total : report.totals)
        table.rows.push_back({{std::string{book.currencies.code(total.currency())},
                               amount(total, book.currencies)}});
    return table;
}

/// What the list is narrowed to, in words.
std::vector<std::string> narrowed(const reports::OpenQuery& query) {
    std::vector<std::string_view> names;
    std::vector<std::string> words;
    for (const auto status : query.statuses) names.push_back(reports::name_of(status));
    if (!names.empty()) words.push_back(fmt::format("status {}", fmt::join(names, ", ")));
    names.clear();
    for (const auto kind : query.kinds) names.push_back(journal::name_of(kind));
    if (!names.empty()) words.push_back(fmt::format("kind {}", fmt::join(names, ", ")));
    return words;
}

Table data_of(const OpenReport& report, const Book& book) {
    Table table{columns(Audience::machines), {}};
    table.rows.reserve(report.documents.size());
    for (const auto& row : report.documents)
        table.rows.push_back(row_of(row, report, book, Audience::machines));
    return table;
}

}  // namespace

Paper open_table(const OpenReport& report, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "open";
    paper.title = "Open items";
    paper.as_of = report.query.as_of;
    paper.filters = narrowed(report.query);
    if (audience == Audience::machines) {
        paper.data = data_of(report, book);
        paper.totals = totals_of(report, book);
        return paper;
    }
    for (const auto total : report.totals)
        paper.sections.push_back(section_of(report, total, book));
    if (report.documents.empty()) paper.notes.emplace_back("no such items");
    return paper;
}

}  // namespace documents
