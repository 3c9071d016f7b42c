#include "documents/on_account_table.hpp"

#include "documents/grouped.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::OnAccountLine;
using reports::OnAccountReport;

constexpr std::size_t after_left = 1;  // columns

/// For people the currency stands above the table.
std::vector<Column> columns(Audience audience) {
    std::vector<Column> all{{"customer", "Customer"},
                            {"name", "Name"},
                            {"source", "Source"},
                            {"kind", "Kind"},
                            {"date", "Date"}};
    if (audience == Audience::machines) all.push_back({"currency", "Currency"});
    all.push_back(amount_column("amount", "Amount"));
    all.push_back(amount_column("left", "Left"));
    all.push_back({"days", "Days", Align::right});
    return all;
}

Row row_of(const OnAccountLine& line, const OnAccountReport& report, const Book& book,
           Audience audience) {
    const auto& document = book.documents[line.source];
    const auto& customer = book.customers[document.customer];
    std::vector<Cell> cells{customer.id, std::string{name_on(customer, report.query.as_of)},
                            book.number_of(line.source),
                            std::string{journal::name_of(document.kind)}, document.dated};
    if (audience == Audience::machines)
        cells.emplace_back(std::string{book.currencies.code(document.currency)});
    cells.push_back(amount(line.amount, book.currencies));
    cells.push_back(amount(line.left, book.currencies));
    cells.emplace_back(std::int64_t{line.days.count()});
    return {std::move(cells)};
}

Section section_of(const OnAccountReport& report, Money total, const Book& book) {
    Section section{
        std::string{book.currencies.code(total.currency())}, {columns(Audience::people), {}}, {}};
    auto& table = section.table;
    for (const auto& line : report.lines)
        if (line.left.currency() == total.currency())
            table.rows.push_back(row_of(line, report, book, Audience::people));
    Row sum{std::vector<Cell>(table.columns.size()), Row::Kind::total};
    sum.cells.front() = std::string{"Total"};
    sum.cells[table.columns.size() - 1 - after_left] = amount(total, book.currencies);
    table.rows.push_back(std::move(sum));
    return section;
}

Table totals_of(const OnAccountReport& report, const Book& book) {
    Table table{{{"currency", "Currency"}, amount_column("left", "Left")}, {}};
    for (const auto total : report.totals)
        table.rows.push_back({{std::string{book.currencies.code(total.currency())},
                               amount(total, book.currencies)}});
    return table;
}

}  // namespace

Paper on_account_table(const OnAccountReport& report, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "on-account";
    paper.title = "Money on account";
    paper.as_of = report.query.as_of;
    if (audience == Audience::machines) {
        paper.data.columns = columns(audience);
        for (const auto& line : report.lines)
            paper.data.rows.push_back(row_of(line, report, book, audience));
        paper.totals = totals_of(report, book);
        return paper;
    }
    for (const auto total : report.totals)
        paper.sections.push_back(section_of(report, total, book));
    if (report.lines.empty()) paper.notes.emplace_back("nothing is on account");
    return paper;
}

}  // namespace documents
