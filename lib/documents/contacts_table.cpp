#include "documents/contacts_table.hpp"

#include <fmt/format.h>

#include "documents/book_cells.hpp"
#include "documents/table_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using ledger::FollowingCash;
using ledger::Key;
using reports::ContactsReport;

Cell said(const ledger::Event& event, Key key) {
    const auto* attribute = ledger::find_attribute(event.attributes, key);
    return attribute == nullptr ? Cell{} : Cell{attribute->value};
}

void append_cash(const FollowingCash& cash, const Book& book, std::vector<Cell>& cells) {
    cells.emplace_back(std::string{book.currencies.code(cash.in_7.currency())});
    cells.push_back(amount_cell(cash.in_7, book.currencies));
    cells.push_back(amount_cell(cash.in_30, book.currencies));
}

void append_cash_columns(std::vector<Column>& columns) {
    columns.push_back({"currency", ""});
    columns.push_back({"cash_7", "7 days", Align::right});
    columns.push_back({"cash_30", "30 days", Align::right});
}

Table contacts_of(const ContactsReport& report, const Book& book) {
    Table table{{{"date", "Date"},
                 {"customer", "Customer"},
                 {"name", "Name"},
                 {"kind", "Kind"},
                 {"who", "Who"},
                 {"result", "Result"},
                 {"next", "Next"},
                 {"text", "Text"}},
                {}};
    append_cash_columns(table.columns);
    for (const auto& contact : report.contacts) {
        const auto& event = book.events[contact.event];
        const auto& customer = book.customers[event.customer];
        for (const auto& cash : contact.cash) {
            Row row{{event.date, customer.id, std::string{name_on(customer, report.query.to)},
                     said(event, Key::kind), said(event, Key::who), said(event, Key::result),
                     said(event, Key::next), event.title}};
            append_cash(cash, book, row.cells);
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table persons_of(const ContactsReport& report, const Book& book) {
    Table table{{{"who", "Who"}, {"contacts", "Contacts", Align::right}}, {}};
    append_cash_columns(table.columns);
    for (const auto& person : report.persons) {
        for (const auto& cash : person.cash) {
            Row row{{person.who, static_cast<std::int64_t>(person.contacts)}};
            append_cash(cash, book, row.cells);
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

}  // namespace

Paper contacts_table(const ContactsReport& report, const Book& book) {
    Paper paper;
    paper.report = "contacts";
    paper.title = report.query.by_who ? "Contacts by person" : "Contacts";
    if (report.query.from == always) {
        paper.as_of = report.query.to;
    } else {
        paper.period = Period{report.query.from, report.query.to};
    }
    paper.data = report.query.by_who ? persons_of(report, book) : contacts_of(report, book);
    paper.sections.push_back({"", paper.data, {}});
    if (report.contacts.empty()) {
        paper.sections.clear();
        paper.notes.emplace_back("no contact");
    } else {
        const auto count = report.contacts.size();
        paper.notes.push_back(fmt::format("{} contact{}", count, count == 1 ? "" : "s"));
    }
    return paper;
}

}  // namespace documents
