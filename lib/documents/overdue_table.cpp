#include "documents/overdue_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "documents/grouped.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::OverdueItem;
using reports::OverdueReport;

/// An item and what it takes to say it.
struct Said {
    const OverdueItem& item;
    const ledger::Document& document;
    const ledger::Customer& customer;
    const Book& book;
    Date as_of;
};

Cell day(const std::optional<Date>& date) { return date ? Cell{*date} : Cell{}; }

/// Texts that are not known are empty cells.
Cell text(const std::string& words) { return words.empty() ? Cell{} : Cell{words}; }

std::string code_of(const Said& said) {
    return std::string{said.book.currencies.code(said.document.currency)};
}

struct ItemColumn {
    const char* name;
    const char* heading;
    Align align;
    bool for_people;
    Cell (*cell)(const Said&);
};

constexpr ItemColumn columns[] = {
    {"customer", "Customer", Align::left, true, [](const Said& s) { return Cell{s.customer.id}; }},
    {"name", "Name", Align::left, true,
     [](const Said& s) { return Cell{std::string{name_on(s.customer, s.as_of)}}; }},
    {"document", "Document", Align::left, true,
     [](const Said& s) { return Cell{s.book.number_of(s.item.document)}; }},
    {"instalment", "Inst.", Align::right, true,
     [](const Said& s) { return Cell{std::int64_t{s.item.instalment}}; }},
    {"date", "Date", Align::left, false, [](const Said& s) { return Cell{s.document.dated}; }},
    {"due", "Due", Align::left, true, [](const Said& s) { return Cell{s.item.due}; }},
    {"days_late", "Days late", Align::right, true,
     [](const Said& s) { return Cell{std::int64_t{s.item.days_late}}; }},
    {"currency", "Currency", Align::left, false, [](const Said& s) { return Cell{code_of(s)}; }},
    {"open", "Open", Align::right, true,
     [](const Said& s) { return amount(s.item.open, s.book.currencies); }},
    {"disputed", "Disputed", Align::right, true,
     [](const Said& s) { return amount(s.item.disputed, s.book.currencies); }},
    {"level", "Level", Align::right, true, [](const Said& s) { return text(s.item.level); }},
    {"last_reminder", "Reminded", Align::left, true,
     [](const Said& s) { return day(s.item.last_reminder); }},
    {"promised", "Promised", Align::left, true, [](const Said& s) { return day(s.item.promised); }},
    {"salesperson", "Salesperson", Align::left, true,
     [](const Said& s) { return text(s.item.salesperson); }},
    {"email", "Email", Align::left, false, [](const Said& s) { return text(s.item.email); }},
    {"phone", "Phone", Align::left, true, [](const Said& s) { return text(s.item.phone); }},
};

/// The columns that follow the keys: none is there twice.
std::vector<ItemColumn> following(const std::vector<std::string>& keys, Audience audience) {
    std::vector<ItemColumn> chosen;
    for (const auto& column : columns) {
        const bool wanted = audience == Audience::machines || column.for_people;
        if (wanted && std::ranges::count(keys, column.name) == 0) chosen.push_back(column);
    }
    return chosen;
}

Table empty_table(const std::vector<std::string>& keys, const std::vector<ItemColumn>& chosen) {
    Table table;
    for (const auto& key : keys) table.columns.push_back({key, heading_of(key)});
    for (const auto& column : chosen)
        table.columns.push_back({column.name, column.heading, column.align});
    return table;
}

Row row_of(const OverdueItem& item, const std::vector<ItemColumn>& chosen,
           const OverdueReport& report, const Book& book) {
    const auto& document = book.documents[item.document];
    const Said said{item, document, book.customers[document.customer], book, report.query.as_of};
    Row row;
    for (const auto& value : item.values) row.cells.emplace_back(value);
    for (const auto& column : chosen) row.cells.push_back(column.cell(said));
    return row;
}

Table data_of(const OverdueReport& report, const Book& book) {
    const auto chosen = following(report.query.grouping.keys, Audience::machines);
    auto table = empty_table(report.query.grouping.keys, chosen);
    table.rows.reserve(report.items.size());
    for (const auto& item : report.items) table.rows.push_back(row_of(item, chosen, report, book));
    return table;
}

Row sum_row(Row::Kind kind, std::string words, const reports::OverdueTotal& total,
            const Table& table, const Book& book) {
    Row row{std::vector<Cell>(table.columns.size()), kind};
    row.cells.front() = std::move(words);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].name == "open") row.cells[i] = amount(total.open, book.currencies);
        if (table.columns[i].name == "disputed")
            row.cells[i] = amount(total.disputed, book.currencies);
    }
    return row;
}

/// What a group is called: the values of its keys.
std::string words_of(const reports::OverdueTotal& group) {
    return fmt::format("Total {}", fmt::join(group.values, ", "));
}

/// The rows of one group; a subtotal where there are several.
void add_group(const OverdueReport& report, const reports::OverdueTotal& group,
               const std::vector<ItemColumn>& chosen, const Book& book, Table& table) {
    const auto before = table.rows.size();
    const auto [first, last] =
        std::ranges::equal_range(report.items, group.values, {}, &OverdueItem::values);
    for (auto item = first; item != last; ++item)
        if (item->open.currency() == group.open.currency())
            table.rows.push_back(row_of(*item, chosen, report, book));
    if (!group.values.empty() && table.rows.size() - before > 1)
        table.rows.push_back(sum_row(Row::Kind::subtotal, words_of(group), group, table, book));
}

Section section_of(const OverdueReport& report, const reports::OverdueTotal& total,
                   const Book& book) {
    const auto currency = total.open.currency();
    const auto chosen = following(report.query.grouping.keys, Audience::people);
    Section section{std::string{book.currencies.code(currency)},
                    empty_table(report.query.grouping.keys, chosen),
                    {}};
    for (const auto& group : report.groups)
        if (group.open.currency() == currency)
            add_group(report, group, chosen, book, section.table);
    section.table.rows.push_back(sum_row(Row::Kind::total, "Total", total, section.table, book));
    return section;
}

Table totals_of(const OverdueReport& report, const Book& book) {
    Table table{{{"currency", "Currency"},
                 amount_column("open", "Open"),
                 amount_column("disputed", "Disputed")},
                {}};
    for (const auto& total : report.totals)
        table.rows.push_back(
            {{std::string{book.currencies.code(total.open.currency())},
              amount(total.open, book.currencies), amount(total.disputed, book.currencies)}});
    return table;
}

}  // namespace

Paper overdue_table(const OverdueReport& report, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "overdue";
    paper.title = "Overdue";
    paper.as_of = report.query.as_of;
    if (report.query.min_days > 1)
        paper.filters.push_back(fmt::format("at least {} days late", report.query.min_days));
    if (const auto& least = report.query.min_amount)
        paper.filters.push_back(
            fmt::format("at least {}", plain_digits(least->mantissa, least->decimals)));
    if (audience == Audience::machines) {
        paper.data = data_of(report, book);
        paper.totals = totals_of(report, book);
        return paper;
    }
    for (const auto& total : report.totals)
        paper.sections.push_back(section_of(report, total, book));
    if (report.items.empty()) paper.notes.emplace_back("nothing is overdue");
    return paper;
}

}  // namespace documents
