#include "documents/customer_page_table.hpp"

#include <algorithm>

#include "documents/book_cells.hpp"
#include "documents/customer_facts.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::CustomerMoney;
using reports::CustomerPage;

std::string code_of(const Book& book, const PageFact& fact) {
    return fact.amount ? std::string{book.currencies.code(fact.amount->currency())} : "";
}

Cell day_cell(const PageFact& fact) { return fact.date ? Cell{*fact.date} : Cell{}; }

void add_machine_rows(const Book& book, const PageSection& section, Table& table) {
    for (const auto& fact : section.facts)
        table.rows.push_back(
            {{section.name, fact.item, day_cell(fact), fact.text, code_of(book, fact),
              fact.amount ? amount_cell(*fact.amount, book.currencies) : Cell{}}});
}

/// Which columns of a section anything stands in; the others are left out.
struct Used {
    bool date;
    bool text;
    bool amount;
};

Used used_columns(const PageSection& section) {
    const auto any = [&](auto said) { return std::ranges::any_of(section.facts, said); };
    return {any([](const PageFact& fact) { return fact.date.has_value(); }),
            any([](const PageFact& fact) { return !fact.text.empty(); }),
            any([](const PageFact& fact) { return fact.amount.has_value(); })};
}

std::vector<Column> columns_of(const PageSection& section, Used used) {
    std::vector<Column> columns{{"item", section.columns.item}};
    if (used.date) columns.push_back({"date", section.columns.date});
    if (used.text) columns.push_back({"text", section.columns.text});
    if (used.amount) columns.push_back({"amount", section.columns.amount, Align::right});
    if (used.amount) columns.push_back({"currency", "Currency"});
    return columns;
}

Row row_of(const Book& book, const PageFact& fact, Used used) {
    Row row{{fact.spoken.empty() ? fact.item : fact.spoken}};
    if (used.date) row.cells.push_back(day_cell(fact));
    if (used.text) row.cells.emplace_back(fact.text);
    if (used.amount)
        row.cells.push_back(fact.amount ? balance_cell(*fact.amount, book.currencies) : Cell{});
    if (used.amount) row.cells.emplace_back(code_of(book, fact));
    return row;
}

Section section_of(const Book& book, const PageSection& section) {
    const auto used = used_columns(section);
    Table table{columns_of(section, used), {}};
    for (const auto& fact : section.facts) table.rows.push_back(row_of(book, fact, used));
    return {section.heading, std::move(table), {}};
}

/// The figures of one currency, in the order of the columns.
std::vector<Money> strip_figures(const CustomerMoney& money) {
    auto figures = money.buckets;
    figures.insert(figures.end(), {money.on_account, money.balance, money.overdue, money.disputed});
    return figures;
}

/// What is owed, a line per currency: the aging strip.
Section strip_of(const Book& book, const CustomerPage& page) {
    Table table{{{"currency", "Currency"}}, {}};
    for (const auto& name : page.bucket_names)
        table.columns.push_back({name, name == "not_due" ? "Not due" : name, Align::right});
    for (const auto* name : {"On account", "Balance", "Overdue", "Disputed"})
        table.columns.push_back({name, name, Align::right});
    for (const auto& money : page.money) {
        Row row{{std::string{book.currencies.code(money.open.currency())}}};
        for (const auto figure : strip_figures(money))
            row.cells.push_back(amount_cell(figure, book.currencies));
        table.rows.push_back(std::move(row));
    }
    return {"Owed", std::move(table), {}};
}

}  // namespace

Paper customer_page_table(const CustomerPage& page, const Book& book) {
    Paper paper;
    paper.report = "customer";
    paper.as_of = page.query.as_of;
    paper.title = customer_heading(book, page.query.customer, page.query.as_of);
    paper.data.columns = {{"section", ""}, {"item", ""},     {"date", ""},
                          {"text", ""},    {"currency", ""}, {"amount", ""}};
    paper.sections.push_back(strip_of(book, page));
    for (const auto& section : customer_facts(page, book)) {
        add_machine_rows(book, section, paper.data);
        if (!section.facts.empty() && !section.heading.empty())
            paper.sections.push_back(section_of(book, section));
    }
    return paper;
}

}  // namespace documents
