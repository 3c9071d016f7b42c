#include "documents/forecast_backtest_table.hpp"

#include <fmt/format.h>

#include "documents/forecast_cells.hpp"
#include "documents/grouped.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::BacktestReport;
using reports::BacktestScore;
using reports::BacktestWeek;

constexpr int machine_decimals = 4;
constexpr int people_decimals = 1;

Cell code_of(Currency currency, const Book& book) {
    return std::string{book.currencies.code(currency)};
}

Table empty_table(Audience audience) {
    Table table{{{"origin", "Origin"}}, {}};
    for (auto& column : week_columns()) table.columns.push_back(std::move(column));
    if (audience == Audience::machines) table.columns.push_back({"currency", "Currency"});
    for (const auto& [name, heading] : {std::pair{"actual", "Actual"},
                                        {"due", "Due"},
                                        {"due_late", "Due late"},
                                        {"expected", "Expected"},
                                        {"p80", "P80"},
                                        {"p90", "P90"}})
        table.columns.push_back(amount_column(name, heading));
    return table;
}

Row row_of(const BacktestWeek& week, const Book& book, Audience audience) {
    const auto& currencies = book.currencies;
    const auto& forecast = week.forecast;
    Row row{{week.origin}};
    for (auto& cell : week_cells(forecast)) row.cells.push_back(std::move(cell));
    if (audience == Audience::machines) row.cells.push_back(code_of(week.actual.currency(), book));
    row.cells.push_back(amount(week.actual, currencies));
    row.cells.push_back(amount(forecast.due, currencies));
    row.cells.push_back(amount_if(forecast.due_late, currencies));
    row.cells.push_back(amount(forecast.expected, currencies));
    row.cells.push_back(amount_if(forecast.p80, currencies));
    row.cells.push_back(amount_if(forecast.p90, currencies));
    return row;
}

/// A share as a percentage; an empty cell over nought.
Cell percent(Ratio share, int decimals) {
    if (!share.is_number()) return {};
    return Figure{rounded({share.numerator * 100, share.denominator}, decimals), decimals};
}

Table totals_of(const BacktestReport& report, const Book& book) {
    Table table{{{"currency", "Currency"},
                 {"error_due", "Error of due", Align::right},
                 {"error_due_late", "Error of due late", Align::right},
                 {"error_expected", "Error of expected", Align::right},
                 {"coverage_p80", "Coverage of P80", Align::right},
                 {"coverage_p90", "Coverage of P90", Align::right}},
                {}};
    for (const auto& score : report.scores)
        table.rows.push_back(
            {{code_of(score.currency, book), percent(score.due, machine_decimals),
              percent(score.due_late, machine_decimals), percent(score.expected, machine_decimals),
              percent(score.p80, machine_decimals), percent(score.p90, machine_decimals)}});
    return table;
}

std::string percent_words(Ratio share) {
    if (!share.is_number()) return "n/a";
    const auto value = rounded({share.numerator * 100, share.denominator}, people_decimals);
    return grouped_digits(value, people_decimals) + " %";
}

Section section_of(const BacktestReport& report, const BacktestScore& score, const Book& book) {
    Section section{
        std::string{book.currencies.code(score.currency)}, empty_table(Audience::people), {}};
    for (const auto& week : report.weeks)
        if (week.actual.currency() == score.currency)
            section.table.rows.push_back(row_of(week, book, Audience::people));
    section.notes.push_back(fmt::format("error: due {}, due late {}, expected {}",
                                        percent_words(score.due), percent_words(score.due_late),
                                        percent_words(score.expected)));
    section.notes.push_back(
        fmt::format("coverage: P80 {} of {} weeks, P90 {} of {} weeks", percent_words(score.p80),
                    grouped_digits(score.p80.denominator, 0), percent_words(score.p90),
                    grouped_digits(score.p90.denominator, 0)));
    return section;
}

}  // namespace

Paper forecast_backtest_table(const BacktestReport& report, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "forecast";
    paper.title = "Cash forecasts of the past";
    paper.as_of = report.query.as_of;
    paper.filters.push_back(fmt::format("{}, {} each", counted_words(report.months, "month"),
                                        counted_words(report.query.weeks, "week")));
    if (audience == Audience::machines) {
        paper.data = empty_table(Audience::machines);
        for (const auto& week : report.weeks)
            paper.data.rows.push_back(row_of(week, book, Audience::machines));
        paper.totals = totals_of(report, book);
        return paper;
    }
    for (const auto& score : report.scores)
        paper.sections.push_back(section_of(report, score, book));
    if (report.scores.empty()) {
        paper.notes = {"nothing was open at the ends of those months"};
        return paper;
    }
    paper.notes = {"actual: cash of the items open at the origin",
                   curve_words(report.query.settings),
                   "error: sum of |series - actual| / sum of actual",
                   "coverage: share of the weeks with a P80 (P90) above 0 that reached it"};
    return paper;
}

}  // namespace documents
