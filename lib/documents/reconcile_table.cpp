#include "documents/reconcile_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "documents/book_cells.hpp"
#include "documents/grouped.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::Reconciled;
using reports::ReconcileReport;
using reports::ReconcileState;

/// For people the currency stands above the table, and the id of the bank is left out.
std::vector<Column> columns(Audience audience) {
    const bool machines = audience == Audience::machines;
    std::vector<Column> all{{"state", "State"}, {"date", "Date"}};
    if (machines) all.push_back({"value", "Value"});
    all.push_back(amount_column("amount", "Bank"));
    if (machines) all.push_back({"currency", "Currency"});
    if (machines) all.push_back({"bank_id", "Id"});
    all.push_back({"document", "Document"});
    all.push_back({"customer", "Customer"});
    all.push_back({"book_date", "Book date"});
    all.push_back(amount_column("book_amount", "Book"));
    all.push_back({"text", "Text"});
    return all;
}

Cell day_cell(const std::optional<Date>& day) { return day ? Cell{*day} : Cell{}; }

std::string shown_number(const reports::BookMovement& entry, const Book& book,
                         const Sources& texts) {
    if (book.documents[entry.document].number.is_none()) return place_words(texts, entry.place);
    return book.number_of(entry.document);
}

/// What the bank writes of a line, for people with the other side; of an entry alone its title.
std::string text_of(const Reconciled& row, Audience audience) {
    if (!row.line) return row.entry->title;
    const auto& line = *row.line->line;
    if (audience == Audience::machines) return line.text;
    const auto& side = line.payee.empty() ? line.payer : line.payee;
    if (side.empty() || line.text.empty()) return side + line.text;
    return fmt::format("{}: {}", side, line.text);
}

class Rows {
public:
    Rows(const Book& book, const Sources& texts, Audience audience)
        : book_{book}, texts_{texts}, audience_{audience} {}

    Row of(const Reconciled& row) const {
        std::vector<Cell> cells{std::string{reports::name_of(row.state)}};
        append_line(row, cells);
        append_entry(row, cells);
        cells.emplace_back(text_of(row, audience_));
        return {std::move(cells)};
    }

private:
    void append_line(const Reconciled& row, std::vector<Cell>& cells) const {
        const auto* line = row.line ? row.line->line : nullptr;
        cells.push_back(line == nullptr ? Cell{} : day_cell(line->booked));
        if (audience_ == Audience::machines)
            cells.push_back(line == nullptr ? Cell{} : day_cell(line->value));
        cells.push_back(line == nullptr ? Cell{} : amount(line->amount, book_.currencies));
        if (audience_ != Audience::machines) return;
        cells.emplace_back(std::string{book_.currencies.code(row.currency())});
        cells.emplace_back(line == nullptr ? row.entry->identity : row.line->identity);
    }

    void append_entry(const Reconciled& row, std::vector<Cell>& cells) const {
        if (!row.entry) {
            cells.insert(cells.end(), 4, Cell{});
            return;
        }
        const auto customer = book_.documents[row.entry->document].customer;
        cells.emplace_back(shown_number(*row.entry, book_, texts_));
        cells.emplace_back(book_.customers[customer].id);
        cells.emplace_back(row.entry->day);
        cells.push_back(amount(row.entry->amount, book_.currencies));
    }

    const Book& book_;
    const Sources& texts_;
    Audience audience_;
};

/// What bank and book moved in one currency, of all rows.
struct Sum {
    Money bank;
    Money book;
};

std::map<std::string_view, Sum> sums_of(const ReconcileReport& report, const Book& book) {
    std::map<std::string_view, Sum> sums;
    for (const auto& row : report.rows) {
        const auto zero = Money::zero(row.currency());
        auto& sum =
            sums.try_emplace(book.currencies.code(row.currency()), zero, zero).first->second;
        if (row.line) sum.bank = sum.bank + row.line->line->amount;
        if (row.entry) sum.book = sum.book + row.entry->amount;
    }
    return sums;
}

Row total_row(const Sum& sum, const Book& book) {
    Row row{{std::string{"Total"},
             {},
             amount(sum.bank, book.currencies),
             {},
             {},
             {},
             amount(sum.book, book.currencies),
             {}},
            Row::Kind::total};
    return row;
}

Table totals_of(const ReconcileReport& report, const Book& book) {
    Table table{{{"currency", "Currency"},
                 amount_column("amount", "Bank"),
                 amount_column("book_amount", "Book")},
                {}};
    for (const auto& [code, sum] : sums_of(report, book))
        table.rows.push_back({{std::string{code}, amount(sum.bank, book.currencies),
                               amount(sum.book, book.currencies)}});
    return table;
}

/// `3 matched, 1 missing-here`.
std::string counted(const ReconcileReport& report) {
    std::string words;
    for (std::size_t i = 0; i < reports::reconcile_states.size(); ++i) {
        const auto state = static_cast<ReconcileState>(i);
        const auto count = std::ranges::count(report.rows, state, &Reconciled::state);
        if (count == 0) continue;
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", count, reports::name_of(state));
    }
    return words.empty() ? "no lines" : words;
}

}  // namespace

Paper reconcile_table(const ReconcileReport& report, const Book& book, const Sources& texts,
                      Audience audience) {
    Paper paper;
    paper.report = "reconcile";
    paper.title = "Bank and book";
    const Rows rows{book, texts, audience};
    if (audience == Audience::machines) {
        paper.data.columns = columns(audience);
        for (const auto& row : report.rows) paper.data.rows.push_back(rows.of(row));
        paper.totals = totals_of(report, book);
        return paper;
    }
    for (const auto& [code, sum] : sums_of(report, book)) {
        Section section{std::string{code}, {columns(audience), {}}, {}};
        for (const auto& row : report.rows)
            if (row.currency() == sum.bank.currency()) section.table.rows.push_back(rows.of(row));
        section.table.rows.push_back(total_row(sum, book));
        paper.sections.push_back(std::move(section));
    }
    paper.notes.push_back(counted(report));
    return paper;
}

}  // namespace documents
