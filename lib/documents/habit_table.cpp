#include "documents/habit_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "documents/grouped.hpp"
#include "documents/ratio_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::Habit;
using reports::HabitReport;

constexpr std::array weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                              "Friday", "Saturday", "Sunday"};

Cell days_cell(const std::optional<int>& days) { return days ? Cell{std::int64_t{*days}} : Cell{}; }

Cell weekday_cell(const std::optional<unsigned>& weekday) {
    return weekday ? Cell{std::string{weekdays.at(*weekday)}} : Cell{};
}

/// A row and what it takes to say it.
struct Said {
    const Habit& habit;
    const Book& book;
    Audience audience;

    Cell ratio(Ratio ratio) const { return ratio_cell(ratio, audience); }
};

struct HabitColumn {
    const char* name;
    const char* heading;
    Align align;
    Cell (*cell)(const Said&);
};

constexpr HabitColumn columns[] = {
    {"documents", "Documents", Align::right, [](const Said& s) { return Cell{s.habit.documents}; }},
    {"paid", "Paid", Align::right,
     [](const Said& s) { return amount(s.habit.paid, s.book.currencies); }},
    {"days_to_pay", "To pay", Align::right,
     [](const Said& s) { return s.ratio(s.habit.days_to_pay); }},
    {"days_late", "Late", Align::right, [](const Said& s) { return s.ratio(s.habit.days_late); }},
    {"days_late_signed", "Signed", Align::right,
     [](const Said& s) { return s.ratio(s.habit.days_late_signed); }},
    {"spread", "Spread", Align::right, [](const Said& s) { return days_cell(s.habit.spread); }},
    {"late_share", "Late %", Align::right,
     [](const Said& s) { return s.ratio(s.habit.late_share); }},
    {"part_share", "In parts %", Align::right,
     [](const Said& s) { return s.ratio(s.habit.part_share); }},
    {"weekday", "Weekday", Align::left,
     [](const Said& s) { return weekday_cell(s.habit.weekday); }},
    {"discount_share", "Discount %", Align::right,
     [](const Said& s) { return s.ratio(s.habit.discount_share); }},
    {"median_late", "Median", Align::right,
     [](const Said& s) { return days_cell(s.habit.median_late); }},
    {"open_overdue", "Overdue", Align::right,
     [](const Said& s) { return amount(s.habit.open_overdue, s.book.currencies); }},
};

std::string_view code_of(const Habit& habit, const Book& book) {
    return book.currencies.code(habit.group.currency);
}

Table empty_table(const std::vector<std::string>& keys, bool with_currency) {
    Table table{key_columns(keys), {}};
    if (with_currency) table.columns.push_back({"currency", "Currency"});
    for (const auto& column : columns)
        table.columns.push_back({column.name, column.heading, column.align});
    return table;
}

Row row_of(const Said& said, const HabitReport& report, bool with_currency) {
    Row row;
    append_key_cells(said.habit.group, report.query.grouping.keys, said.book, report.query.as_of,
                     row.cells);
    if (with_currency) row.cells.emplace_back(std::string{code_of(said.habit, said.book)});
    for (const auto& column : columns) row.cells.push_back(column.cell(said));
    return row;
}

Table data_of(const HabitReport& report, const Book& book) {
    const bool with_currency = !says_currency(report.query.grouping.keys);
    auto table = empty_table(report.query.grouping.keys, with_currency);
    table.rows.reserve(report.rows.size());
    for (const auto& habit : report.rows)
        table.rows.push_back(row_of({habit, book, Audience::machines}, report, with_currency));
    return table;
}

std::vector<Section> sections_of(const HabitReport& report, const Book& book) {
    std::vector<Section> sections;
    for (const auto& habit : report.rows) {
        const auto code = code_of(habit, book);
        auto section = std::ranges::find(sections, code, &Section::heading);
        if (section == sections.end())
            section = sections.insert(
                sections.end(),
                {std::string{code}, empty_table(report.query.grouping.keys, false), {}});
        section->table.rows.push_back(row_of({habit, book, Audience::people}, report, false));
    }
    std::ranges::sort(sections, {}, &Section::heading);
    return sections;
}

std::vector<std::string> notes_of(const HabitReport& report) {
    if (report.rows.empty()) return {"nothing was paid in the window, and nothing is overdue"};
    const auto& query = report.query;
    const auto first = query.as_of - Days{query.days - 1};
    return {
        fmt::format("cash settled {} to {}, {} days; it weighs all days and shares",
                    to_string(first), to_string(query.as_of), query.days),
        "To pay = days from the document, Late = from the due day (early ones as 0; Signed: below "
        "0)",
        "Spread = days late of the documents at rank 3n/4 less those at n/4",
        "In parts = documents paid in several receipts; Weekday = of most cash",
        "Median = days after the due day until half of what was due in 730 days was paid",
    };
}

}  // namespace

Paper habit_table(const HabitReport& report, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "habit";
    paper.title = "How customers pay";
    paper.as_of = report.query.as_of;
    if (audience == Audience::machines) {
        paper.data = data_of(report, book);
        return paper;
    }
    paper.sections = sections_of(report, book);
    paper.notes = notes_of(report);
    return paper;
}

}  // namespace documents
