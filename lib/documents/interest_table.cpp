#include "documents/interest_table.hpp"

#include <fmt/format.h>

#include "documents/book_cells.hpp"
#include "documents/grouped.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::DocumentInterest;
using reports::InterestReport;
using reports::InterestRow;
using reports::InterestTotal;

constexpr const char* fixed_sum_basis = "fixed-sum";

Table empty_table(Audience audience) {
    Table table{{{"customer", "Customer"}, {"document", "Document"}}, {}};
    auto& columns = table.columns;
    if (audience == Audience::machines) columns.push_back({"currency", ""});
    columns.push_back(amount_column("principal", "Principal"));
    columns.push_back({"from", "From"});
    columns.push_back({"to", "To"});
    columns.push_back({"days", "Days", Align::right});
    columns.push_back({"rate", "Rate", Align::right});
    columns.push_back({"basis", "Basis"});
    columns.push_back(amount_column("interest", "Interest"));
    return table;
}

/// The rows of one document; whose they are is said in each.
class Rows {
public:
    Rows(const InterestReport& report, const DocumentInterest& interest, const Book& book,
         Audience audience)
        : interest_{interest},
          document_{book.documents[interest.document]},
          book_{book},
          audience_{audience},
          basis_{settings::name_of(report.query.terms.settings.basis)} {}

    void append_to(Table& table) const {
        for (const auto& row : interest_.rows) table.rows.push_back({stretch(row)});
        if (interest_.fixed_sum) table.rows.push_back({fixed_sum(*interest_.fixed_sum)});
    }

private:
    std::vector<Cell> head() const {
        std::vector<Cell> cells{book_.customers[document_.customer].id,
                                book_.number_of(interest_.document)};
        if (audience_ == Audience::machines)
            cells.emplace_back(std::string{book_.currencies.code(document_.currency)});
        return cells;
    }

    std::vector<Cell> stretch(const InterestRow& row) const {
        auto cells = head();
        cells.insert(cells.end(),
                     {amount(row.principal, book_.currencies), row.from, row.to, row.days,
                      to_string(row.rate), basis_, amount(row.interest, book_.currencies)});
        return cells;
    }

    std::vector<Cell> fixed_sum(const reports::FixedSum& sum) const {
        auto cells = head();
        const auto whole = Money::from_minor(document_.amount, document_.currency);
        cells.insert(cells.end(),
                     {amount(whole, book_.currencies), sum.from, sum.from, Cell{}, Cell{},
                      std::string{fixed_sum_basis}, amount(sum.sum, book_.currencies)});
        return cells;
    }

    const DocumentInterest& interest_;
    const ledger::Document& document_;
    const Book& book_;
    Audience audience_;
    std::string basis_;
};

Row sum_row(Row::Kind kind, std::string words, Money sum, const Table& table, const Book& book) {
    Row row{std::vector<Cell>(table.columns.size()), kind};
    row.cells.front() = std::move(words);
    row.cells.back() = amount(sum, book.currencies);
    return row;
}

/// At which rate, on which basis, and until when.
std::string rate_note(const InterestReport& report) {
    const auto& terms = report.query.terms;
    const bool fixed = terms.settings.mode == settings::RateMode::fixed;
    auto words = terms.rates.file.empty()
                     ? fmt::format("rate {} a year", to_string(terms.rates.rows.front().rate))
                     : fmt::format("rates of {}{}", terms.rates.file,
                                   fixed ? ", fixed when the delay began" : "");
    words += fmt::format(", {}", settings::name_of(terms.settings.basis));
    if (const auto grace = terms.settings.grace.count(); grace > 0)
        words += fmt::format(", after {} {} of grace", grace, grace == 1 ? "day" : "days");
    return words + fmt::format(", through {}", to_string(report.query.as_of));
}

std::string words_of(Decimal number) { return plain_digits(number.mantissa, number.decimals); }

/// Between which bounds a document is charged; empty where there are none.
std::string bounds_note(const settings::Interest& settings) {
    std::string words;
    if (settings.cap_share)
        words = fmt::format("at most {} of a document", to_string(*settings.cap_share));
    if (settings.cap) words = fmt::format("at most {} for a document", words_of(*settings.cap));
    if (!settings.minimum) return words;
    return fmt::format("{}{}less than {} for a document is not charged", words,
                       words.empty() ? "" : "; ", words_of(*settings.minimum));
}

/// What it goes on with.
std::string daily_note(const InterestReport& report, const InterestTotal& total, const Book& book) {
    if (total.late.is_zero()) return "no more is added after it";
    return fmt::format(
        "from {} on {} a day, on {} still open", to_string(report.query.as_of + Days{1}),
        to_string(total.daily, book.currencies), to_string(total.late, book.currencies));
}

Section section_of(const InterestReport& report, const InterestTotal& total, const Book& book) {
    const auto currency = total.charge.currency();
    Section section{std::string{book.currencies.code(currency)}, empty_table(Audience::people), {}};
    auto& table = section.table;
    for (const auto& document : report.documents) {
        if (document.interest.currency() != currency) continue;
        const auto before = table.rows.size();
        Rows{report, document, book, Audience::people}.append_to(table);
        if (table.rows.size() - before > 1)
            table.rows.push_back(sum_row(Row::Kind::subtotal,
                                         fmt::format("Total {}", book.number_of(document.document)),
                                         document.charge(), table, book));
    }
    table.rows.push_back(sum_row(Row::Kind::total, "Total", total.charge, table, book));
    section.notes.push_back(rate_note(report));
    if (auto bounds = bounds_note(report.query.terms.settings); !bounds.empty())
        section.notes.push_back(std::move(bounds));
    section.notes.push_back(daily_note(report, total, book));
    return section;
}

Table totals_of(const InterestReport& report, const Book& book) {
    Table table{{{"currency", ""}, {"interest", ""}, {"open", ""}, {"daily", ""}}, {}};
    for (const auto& total : report.totals)
        table.rows.push_back(
            {{std::string{book.currencies.code(total.charge.currency())},
              amount(total.charge, book.currencies), amount(total.late, book.currencies),
              amount(total.daily, book.currencies)}});
    return table;
}

}  // namespace

Paper interest_table(const InterestReport& report, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "interest";
    paper.title = "Interest on late payment";
    paper.as_of = report.query.as_of;
    if (audience == Audience::machines) {
        paper.data = empty_table(audience);
        for (const auto& document : report.documents)
            Rows{report, document, book, audience}.append_to(paper.data);
        paper.totals = totals_of(report, book);
        return paper;
    }
    for (const auto& total : report.totals)
        paper.sections.push_back(section_of(report, total, book));
    if (report.documents.empty()) paper.notes.emplace_back("nothing bears interest");
    return paper;
}

}  // namespace documents
