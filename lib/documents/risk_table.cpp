#include "documents/risk_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "documents/book_cells.hpp"
#include "documents/grouped.hpp"
#include "documents/ratio_cell.hpp"
#include "documents/risk_words.hpp"
#include "documents/table_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::Alert;
using reports::RiskReport;

/// An alert and what it takes to say it.
struct Said {
    const Alert& alert;
    const Book& book;
    Date as_of;

    const ledger::Customer& customer() const { return book.customers[alert.customer]; }
};

/// An amount to the minor unit, any other number to four decimals.
Cell measured_cell(const reports::Measured& measured, const Book& book) {
    const auto* money = std::get_if<Money>(&measured);
    if (money != nullptr) return balance_cell(*money, book.currencies);
    return ratio_cell(std::get<Ratio>(measured), Audience::machines);
}

/// Those that have a number.
Cell documents_cell(const Said& said) {
    std::vector<std::string> numbers;
    for (const auto id : said.alert.documents)
        if (!said.book.documents[id].number.is_none()) numbers.push_back(said.book.number_of(id));
    return numbers.empty() ? Cell{} : Cell{joined(numbers, " ")};
}

struct AlertColumn {
    const char* name;
    const char* heading;
    Align align;
    bool for_people;  // the others stand in the sentence
    Cell (*cell)(const Said&);
};

constexpr AlertColumn columns[] = {
    {"customer", "Customer", Align::left, true,
     [](const Said& s) { return Cell{s.customer().id}; }},
    {"name", "Name", Align::left, true,
     [](const Said& s) { return Cell{std::string{name_on(s.customer(), s.as_of)}}; }},
    {"alert", "Alert", Align::left, true,
     [](const Said& s) { return Cell{std::string{name_of(s.alert.seen)}}; }},
    {"since", "Since", Align::left, true,
     [](const Said& s) { return s.alert.since ? Cell{*s.alert.since} : Cell{}; }},
    {"value", "Value", Align::right, false,
     [](const Said& s) { return measured_cell(s.alert.value, s.book); }},
    {"threshold", "Threshold", Align::right, false,
     [](const Said& s) { return measured_cell(s.alert.threshold, s.book); }},
    {"currency", "Currency", Align::left, false,
     [](const Said& s) {
         return Cell{std::string{s.book.currencies.code(s.alert.amount.currency())}};
     }},
    {"amount", "Amount", Align::right, false,
     [](const Said& s) { return amount_cell(s.alert.amount, s.book.currencies); }},
    {"documents", "Documents", Align::left, false, documents_cell},
    {"text", "What was seen", Align::left, true,
     [](const Said& s) { return Cell{words_of(s.alert, s.book)}; }},
};

/// The columns that follow the keys: none is there twice.
std::vector<AlertColumn> following(const std::vector<std::string>& keys, Audience audience) {
    std::vector<AlertColumn> chosen;
    for (const auto& column : columns) {
        const bool wanted = audience == Audience::machines || column.for_people;
        if (wanted && std::ranges::count(keys, column.name) == 0) chosen.push_back(column);
    }
    return chosen;
}

Table table_of(const RiskReport& report, const Book& book, Audience audience) {
    const auto& keys = report.query.grouping.keys;
    const auto chosen = following(keys, audience);
    Table table;
    for (const auto& key : keys) table.columns.push_back({key, heading_of(key)});
    for (const auto& column : chosen)
        table.columns.push_back({column.name, column.heading, column.align});
    for (const auto& alert : report.alerts) {
        Row row;
        for (const auto& value : alert.values) row.cells.emplace_back(value);
        for (const auto& column : chosen)
            row.cells.push_back(column.cell({alert, book, report.query.as_of}));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

Paper risk_table(const RiskReport& report, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "risk";
    paper.title = "Risks";
    paper.as_of = report.query.as_of;
    if (audience == Audience::machines) {
        paper.data = table_of(report, book, audience);
        return paper;
    }
    if (report.alerts.empty())
        paper.notes.emplace_back("nothing wants a look");
    else
        paper.sections.push_back(
            {.heading = "", .table = table_of(report, book, audience), .notes = {}, .cards = true});
    for (const auto currency : report.without_rate)
        paper.notes.push_back(fmt::format("no rate from {}: limits that need it are not judged",
                                          book.currencies.code(currency)));
    for (auto& meaning : meanings_of(report, book)) paper.notes.push_back(std::move(meaning));
    return paper;
}

}  // namespace documents
