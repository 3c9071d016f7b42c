#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "documents/table.hpp"

/// Small papers for the tests of the renderers.
namespace sample {

using documents::Align;
using documents::Amount;
using documents::Cell;
using documents::Column;
using documents::Figure;
using documents::Paper;
using documents::Row;
using documents::Section;
using documents::Table;

inline Date day(const char* text) { return *parse_date(text); }

inline const Cell nothing;

inline Cell euros(std::int64_t minor) { return Amount{minor, 2}; }

inline Table balances() {
    return {{{"customer", "customer"}, {"open", "open", Align::right}},
            {{{std::string{"C001"}, euros(123450)}},
             {{std::string{"C002"}, euros(-5)}},
             {{std::string{"C003"}, euros(0)}}}};
}

/// One block of balances with its total, a filter and two notes.
inline Paper balance() {
    Paper paper;
    paper.report = "balance";
    paper.book = "main.arl";
    paper.as_of = day("2026-06-30");
    paper.filters = {"customers C*", "currency EUR"};
    paper.data = balances();
    paper.totals = {{{"currency", "currency"}, {"open", "open", Align::right}},
                    {{{std::string{"EUR"}, euros(123445)}}}};
    paper.title = "Balances";
    Section section{"EUR", balances(), {"rate of 2026-06-29"}};
    section.table.rows.push_back({{std::string{"total"}, euros(123445)}, Row::Kind::total});
    paper.sections = {section};
    paper.notes = {"3 customers"};
    return paper;
}

/// Rows under the columns `text` and `amount`, nothing else.
inline Paper rows(std::initializer_list<std::pair<Cell, Cell>> cells) {
    Table table{{{"text", "text"}, {"amount", "amount", Align::right}}, {}};
    for (const auto& [left, right] : cells) table.rows.push_back({{left, right}});
    Paper paper;
    paper.report = "rows";
    paper.data = table;
    paper.sections = {{"", table, {}}};
    return paper;
}

inline std::string rendered(const Paper& paper, documents::Format format) {
    return documents::render(paper, {.format = format});
}

}  // namespace sample
