#include "documents/allocations_table.hpp"

#include "documents/book_cells.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::AllocationLine;

Table empty_table() {
    return {{{"date", "Date"},
             {"source", "Source"},
             {"document", "Document"},
             {"customer", "Customer"},
             {"currency", "Currency"},
             {"amount", "Amount", Align::right},
             {"discount", "Discount", Align::right},
             {"used_currency", "Used currency"},
             {"used", "Used", Align::right},
             {"derived", "Derived"}},
            {}};
}

Row row_of(const Book& book, const AllocationLine& line) {
    const auto& currencies = book.currencies;
    return {{line.date, line.source, line.document, book.customers[line.customer].id,
             std::string{currencies.code(line.amount.currency())},
             amount_cell(line.amount, currencies), amount_cell(line.discount, currencies),
             std::string{currencies.code(line.used.currency())}, amount_cell(line.used, currencies),
             std::string{line.derived ? "yes" : "no"}}};
}

}  // namespace

Paper allocations_table(const reports::AllocationsReport& report, const Book& book) {
    Paper paper;
    paper.report = "allocations";
    paper.title = "Allocations";
    paper.period = Period{report.query.from, report.query.to};
    paper.data = empty_table();
    for (const auto& line : report.lines) paper.data.rows.push_back(row_of(book, line));
    if (report.lines.empty())
        paper.notes.emplace_back("no allocations");
    else
        paper.sections.push_back({"", paper.data, {}});
    return paper;
}

}  // namespace documents
