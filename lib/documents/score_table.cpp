#include "documents/score_table.hpp"

#include <fmt/format.h>

#include "documents/book_cells.hpp"
#include "documents/grouped.hpp"
#include "documents/ratio_cell.hpp"
#include "documents/score_words.hpp"
#include "documents/table_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::ScoreLine;
using reports::ScoreReport;
using settings::ScoreFactor;

/// A line, or one factor of it, and what it takes to say it.
struct Said {
    const ScoreLine& line;
    const ScoreReport& report;
    const Book& book;
    Audience audience;
    ScoreFactor factor = ScoreFactor::index;

    const ledger::Customer& customer() const { return book.customers[line.customer]; }
    Cell points(const std::optional<ledger::Points>& points) const {
        if (!points) return {};
        return ratio_cell({*points, power_of_ten(ledger::point_decimals)}, audience);
    }
    int weight() const { return report.query.score.weights.weight_of(factor); }
};

/// What a factor adds to the score.
Cell share_of_score(const Said& said) {
    const auto value = said.line.card.value_of(said.factor);
    if (!value) return {};
    const auto weights =
        ledger::weight_with_data(said.line.card.values, said.report.query.score.weights);
    return ratio_cell(
        {i128{*value} * said.weight(), i128{weights} * power_of_ten(ledger::point_decimals)},
        said.audience);
}

struct ScoreColumn {
    const char* name;
    const char* heading;
    Align align;
    Cell (*cell)(const Said&);
};

constexpr ScoreColumn customer_column{"customer", "Customer", Align::left,
                                      [](const Said& s) { return Cell{s.customer().id}; }};

constexpr ScoreColumn list_columns[] = {
    customer_column,
    {"name", "Name", Align::left,
     [](const Said& s) { return Cell{std::string{name_on(s.customer(), s.report.query.as_of)}}; }},
    {"documents", "Documents", Align::right,
     [](const Said& s) { return Cell{s.line.card.index.documents}; }},
    {"own", "Own", Align::right, [](const Said& s) { return s.points(s.line.card.index.own); }},
    {"pay_index", "Index", Align::right,
     [](const Said& s) { return s.points(s.line.card.index.index); }},
    {"score", "Score", Align::right,
     [](const Said& s) {
         return s.line.card.score ? Cell{std::int64_t{*s.line.card.score}} : Cell{};
     }},
    {"grade", "Grade", Align::left,
     [](const Said& s) { return s.line.grade.empty() ? Cell{} : Cell{s.line.grade}; }},
};

constexpr ScoreColumn detail_columns[] = {
    customer_column,
    {"factor", "Factor", Align::left,
     [](const Said& s) { return Cell{std::string{name_of(s.factor)}}; }},
    {"value", "Value", Align::right,
     [](const Said& s) { return s.points(s.line.card.value_of(s.factor)); }},
    {"weight", "Weight", Align::right,
     [](const Said& s) { return Cell{std::int64_t{s.weight()}}; }},
    {"points", "Points", Align::right, share_of_score},
    {"reason", "Reason", Align::left,
     [](const Said& s) { return Cell{reason_of(s.factor, s.line.card, s.report.mean, s.book)}; }},
};

using Columns = std::vector<ScoreColumn>;

Table empty_table(const std::vector<std::string>& keys, const Columns& columns) {
    Table table;
    for (const auto& key : keys) table.columns.push_back({key, heading_of(key)});
    for (const auto& column : columns)
        table.columns.push_back({column.name, column.heading, column.align});
    return table;
}

Row row_of(const Said& said, const Columns& columns) {
    Row row;
    for (const auto& value : said.line.values) row.cells.emplace_back(value);
    for (const auto& column : columns) row.cells.push_back(column.cell(said));
    return row;
}

Table list_of(const ScoreReport& report, const Book& book, Audience audience) {
    const auto& keys = report.query.grouping.keys;
    const auto columns = without_keys<ScoreColumn>(list_columns, keys);
    auto table = empty_table(keys, columns);
    table.rows.reserve(report.lines.size());
    for (const auto& line : report.lines)
        table.rows.push_back(row_of({line, report, book, audience}, columns));
    return table;
}

void add_factors(const ScoreLine& line, const ScoreReport& report, const Book& book,
                 Audience audience, const Columns& columns, Table& table) {
    for (std::size_t i = 0; i < settings::score_factors.size(); ++i)
        if (report.query.score.weights.weights[i] > 0)
            table.rows.push_back(
                row_of({line, report, book, audience, static_cast<ScoreFactor>(i)}, columns));
}

Table factors_of_all(const ScoreReport& report, const Book& book, Audience audience) {
    const auto& keys = report.query.grouping.keys;
    const auto columns = without_keys<ScoreColumn>(detail_columns, keys);
    auto table = empty_table(keys, columns);
    for (const auto& line : report.lines) add_factors(line, report, book, audience, columns, table);
    return table;
}

/// `C101 Van Rijn: 88, grade A`
std::string heading_of_card(const ScoreLine& line, const ScoreReport& report, const Book& book) {
    auto heading = customer_heading(book, line.customer, report.query.as_of);
    if (!line.card.score) return heading + ": no score";
    heading += fmt::format(": {}", *line.card.score);
    return line.grade.empty() ? heading : fmt::format("{}, grade {}", heading, line.grade);
}

/// People see whose the factors are in the heading.
Section factors_of(const ScoreLine& line, const ScoreReport& report, const Book& book) {
    auto hidden = report.query.grouping.keys;
    hidden.emplace_back("customer");
    const auto columns = without_keys<ScoreColumn>(detail_columns, hidden);
    Section section{
        heading_of_card(line, report, book), empty_table(report.query.grouping.keys, columns), {}};
    add_factors(line, report, book, Audience::people, columns, section.table);
    return section;
}

std::string weights_in_words(const settings::Score& score) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < settings::score_factors.size(); ++i)
        if (score.weights[i] > 0)
            parts.push_back(fmt::format("{} {}", settings::score_factors[i], score.weights[i]));
    return joined(parts, ", ");
}

std::string grades_in_words(const settings::Credit& credit) {
    std::vector<std::string> parts;
    for (const auto& [grade, points] : credit.grades)
        parts.push_back(fmt::format("{} from {}", grade, points));
    return joined(parts, ", ");
}

std::vector<std::string> index_notes(const ScoreReport& report) {
    const auto as_of = report.query.as_of;
    auto notes = std::vector{
        fmt::format("cash settled {} to {}, 365 days, and every undisputed overdue part, weighted "
                    "with amounts",
                    to_string(as_of - Days{364}), to_string(as_of)),
        std::string{"points of a part by days late: -30: 100, -20: 90, 0: 80, 15: 70, 22: 60, "
                    "30: 50, 60: 40, 90: 30, 120: 20, 240: 1, linear between"}};
    auto formula = std::string{"index = (n x own + 5 x mean) / (n + 5), n = documents"};
    if (report.mean)
        formula += fmt::format("; mean of the book {}",
                               plain_digits(*report.mean, ledger::point_decimals));
    notes.push_back(std::move(formula));
    return notes;
}

std::vector<std::string> notes_of(const ScoreReport& report) {
    if (report.lines.empty()) return {"no customers"};
    auto notes = index_notes(report);
    notes.push_back(
        fmt::format("score = sum of weight x value / sum of weights, of the factors "
                    "with data: {}",
                    weights_in_words(report.query.score.weights)));
    notes.push_back("grades: " + grades_in_words(report.query.credit));
    return notes;
}

Paper paper_of(const ScoreReport& report) {
    Paper paper;
    paper.report = "score";
    paper.title = "Pay index and score";
    paper.as_of = report.query.as_of;
    return paper;
}

}  // namespace

Paper score_table(const ScoreReport& report, const Book& book, Audience audience) {
    auto paper = paper_of(report);
    if (audience == Audience::machines) {
        paper.data = list_of(report, book, audience);
        return paper;
    }
    if (!report.lines.empty()) paper.sections.push_back({"", list_of(report, book, audience), {}});
    paper.notes = notes_of(report);
    return paper;
}

Paper score_detail_table(const ScoreReport& report, const Book& book, Audience audience) {
    auto paper = paper_of(report);
    if (audience == Audience::machines) {
        paper.data = factors_of_all(report, book, audience);
        return paper;
    }
    for (const auto& line : report.lines) paper.sections.push_back(factors_of(line, report, book));
    paper.notes = notes_of(report);
    return paper;
}

}  // namespace documents
