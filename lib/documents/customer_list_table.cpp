#include "documents/customer_list_table.hpp"

#include "documents/book_cells.hpp"

namespace documents {
namespace {

using journal::Key;
using ledger::Book;
using reports::CustomerLine;

Table empty_table() {
    return {{{"customer", "Customer"},
             {"name", "Name"},
             {"currency", "Currency"},
             {"balance", "Balance", Align::right},
             {"overdue", "Overdue", Align::right},
             {"limit", "Limit", Align::right},
             {"grade", "Grade"},
             {"terms", "Terms"},
             {"salesperson", "Salesperson"},
             {"group", "Group"},
             {"status", "Status"}},
            {}};
}

/// A book that names no currency at all has customers that owe nothing in none.
Cell money_cell(Money money, const Currencies& currencies) {
    return money.currency().is_none() ? Cell{} : amount_cell(money, currencies);
}

Row row_of(const Book& book, const CustomerLine& line, Date as_of) {
    const auto& customer = book.customers[line.customer];
    const auto value = [&](Key key) -> Cell {
        const auto* found = ledger::value_on(customer, key, as_of);
        return found == nullptr ? Cell{} : Cell{*found};
    };
    const auto currency = line.balance.currency();
    return {{customer.id, std::string{ledger::name_on(customer, as_of)},
             currency.is_none() ? Cell{} : Cell{std::string{book.currencies.code(currency)}},
             money_cell(line.balance, book.currencies), money_cell(line.overdue, book.currencies),
             line.limit ? balance_cell(*line.limit, book.currencies) : Cell{}, value(Key::grade),
             value(Key::terms), value(Key::salesperson), value(Key::group),
             std::string{line.status}}};
}

}  // namespace

Paper customer_list_table(const reports::CustomerListReport& report, const Book& book) {
    Paper paper;
    paper.report = "customer";
    paper.title = "Customers";
    paper.as_of = report.query.as_of;
    paper.data = empty_table();
    for (const auto& line : report.lines)
        paper.data.rows.push_back(row_of(book, line, report.query.as_of));
    if (report.lines.empty())
        paper.notes.emplace_back("no customers");
    else
        paper.sections.push_back({"", paper.data, {}});
    return paper;
}

}  // namespace documents
