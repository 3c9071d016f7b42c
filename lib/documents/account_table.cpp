#include "documents/account_table.hpp"

#include <fmt/format.h>

#include "documents/book_cells.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::Account;
using reports::AccountLine;
using reports::AccountReport;

std::string code_of(const Book& book, Money money) {
    return std::string{book.currencies.code(money.currency())};
}

Row machine_row(const Book& book, const Sources& sources, const Account& account,
                const AccountLine& line) {
    const auto& currencies = book.currencies;
    const auto at = sources.locate(line.place.source, line.place.offset);
    return {{line.date, book.customers[account.customer].id, line.number, std::string{line.kind},
             line.title, code_of(book, line.balance), amount_cell(line.debit, currencies),
             amount_cell(line.credit, currencies), amount_cell(line.balance, currencies),
             sources.name(line.place.source), static_cast<std::int64_t>(at.line)}};
}

Table machine_table(const AccountReport& report, const Book& book, const Sources& sources) {
    Table table{{{"date", ""},
                 {"customer", ""},
                 {"document", ""},
                 {"kind", ""},
                 {"title", ""},
                 {"currency", ""},
                 {"debit", ""},
                 {"credit", ""},
                 {"balance", ""},
                 {"file", ""},
                 {"line", ""}},
                {}};
    std::size_t count = 0;
    for (const auto& account : report.accounts) count += account.lines.size();
    table.rows.reserve(count);
    for (const auto& account : report.accounts)
        for (const auto& line : account.lines)
            table.rows.push_back(machine_row(book, sources, account, line));
    return table;
}

Table totals_table(const AccountReport& report, const Book& book) {
    Table table{{{"currency", ""}, {"opening", ""}, {"debit", ""}, {"credit", ""}, {"closing", ""}},
                {}};
    const auto& currencies = book.currencies;
    for (const auto& total : report.totals)
        table.rows.push_back(
            {{code_of(book, total.opening), amount_cell(total.opening, currencies),
              amount_cell(total.debits, currencies), amount_cell(total.credits, currencies),
              amount_cell(total.closing, currencies)}});
    return table;
}

Row opening_row(const Book& book, const AccountReport& report, const Account& account) {
    const auto day = report.query.from == always ? Cell{} : Cell{report.query.from};
    return {{day,
             {},
             std::string{"opening"},
             {},
             {},
             {},
             balance_cell(account.opening, book.currencies)}};
}

Row line_row(const Book& book, const AccountLine& line) {
    const auto& currencies = book.currencies;
    return {{line.date, line.number, std::string{line.kind}, line.title,
             amount_cell(line.debit, currencies), amount_cell(line.credit, currencies),
             balance_cell(line.balance, currencies)}};
}

Row closing_row(const Book& book, const AccountReport& report, const Account& account) {
    const auto& currencies = book.currencies;
    return {{report.query.to,
             {},
             std::string{"closing"},
             {},
             amount_cell(account.debits, currencies),
             amount_cell(account.credits, currencies),
             balance_cell(account.closing, currencies)},
            Row::Kind::total};
}

Section section_of(const Book& book, const AccountReport& report, const Account& account) {
    Table table{{{"date", "Date"},
                 {"document", "Document"},
                 {"kind", "Kind"},
                 {"title", "Title"},
                 {"debit", "Debit", Align::right},
                 {"credit", "Credit", Align::right},
                 {"balance", "Balance", Align::right}},
                {}};
    table.rows.push_back(opening_row(book, report, account));
    for (const auto& line : account.lines) table.rows.push_back(line_row(book, line));
    table.rows.push_back(closing_row(book, report, account));
    const auto customer = customer_heading(book, account.customer, report.query.to);
    return {fmt::format("{}, {}", customer, code_of(book, account.opening)), std::move(table), {}};
}

}  // namespace

Paper account_table(const AccountReport& report, const Book& book, const Sources& sources,
                    Audience audience) {
    Paper paper;
    paper.report = "register";
    paper.title = "Accounts";
    paper.period = Period{report.query.from, report.query.to};
    if (audience == Audience::machines) {
        paper.data = machine_table(report, book, sources);
        paper.totals = totals_table(report, book);
        return paper;
    }
    for (const auto& account : report.accounts)
        paper.sections.push_back(section_of(book, report, account));
    if (report.accounts.empty()) paper.notes.emplace_back("no movements");
    return paper;
}

}  // namespace documents
