#include "documents/books_tie_out_table.hpp"

#include "documents/book_cells.hpp"

namespace documents {
namespace {

std::string_view words_of(reports::GlDetail detail) {
    switch (detail) {
        case reports::GlDetail::currency:
            return "by currency";
        case reports::GlDetail::customer:
            return "by customer";
        case reports::GlDetail::document:
            return "by document";
    }
    return "";
}

}  // namespace

Paper books_tie_out_table(const reports::GlTieOut& tie_out) {
    Table table{{{"date", "Date"},
                 {"customer", "Customer"},
                 {"document", "Document"},
                 {"currency", ""},
                 {"ar", "Ours", Align::right},
                 {"gl", "Ledger", Align::right},
                 {"difference", "Difference", Align::right}},
                {}};
    for (const auto& one : tie_out.differences) {
        const auto currency = tie_out.currencies.find(one.currency);
        const auto cell = [&](i128 minor) {
            return amount_cell(Money::from_minor(minor, currency), tie_out.currencies);
        };
        table.rows.push_back({{*tie_out.date, one.customer, one.document, one.currency,
                               cell(one.ar), cell(one.gl), cell(one.ar - one.gl)}});
    }
    Paper paper;
    paper.report = "tieout";
    paper.title = "Receivables and general ledger";
    paper.data = table;
    if (tie_out.date) {
        paper.as_of = tie_out.date;
        paper.sections.push_back({"", std::move(table), {}});
    }
    paper.notes.push_back(std::string{tie_out.date ? "the first day that parts, compared "
                                                   : "equal on every day, compared "} +
                          std::string{words_of(tie_out.detail)});
    return paper;
}

}  // namespace documents
