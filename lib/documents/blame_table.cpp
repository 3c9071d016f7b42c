#include "documents/blame_table.hpp"

#include <fmt/format.h>

namespace documents {
namespace {

using reports::EntryDiff;

Cell text_or_nothing(const std::string& text) { return text.empty() ? Cell{} : Cell{text}; }

void add_rows(const Touch& touch, std::size_t index, Table& table) {
    const auto& diff = touch.entries[index];
    const auto& place = touch.places[index];
    Row row{{text_or_nothing(touch.commit), text_or_nothing(touch.date),
             text_or_nothing(touch.author), text_or_nothing(touch.summary),
             std::string{name_of(diff.state)}, diff.kind, text_or_nothing(diff.customer),
             text_or_nothing(diff.number), Cell{}, text_or_nothing(diff.before),
             text_or_nothing(diff.now), place.file, Cell{}}};
    if (place.line) row.cells.back() = *place.line;
    if (diff.fields.empty()) table.rows.push_back(row);
    for (const auto& [field, before, now] : diff.fields) {
        row.cells[8] = field;
        row.cells[9] = text_or_nothing(before);
        row.cells[10] = text_or_nothing(now);
        table.rows.push_back(row);
    }
}

Table data_of(const std::vector<Touch>& touches) {
    Table table{{{"commit", "Commit"},
                 {"date", "Date"},
                 {"author", "Author"},
                 {"summary", "Summary"},
                 {"state", "State"},
                 {"kind", "Kind"},
                 {"customer", "Customer"},
                 {"number", "Number"},
                 {"field", "Field"},
                 {"before", "Before"},
                 {"after", "After"},
                 {"file", "File"},
                 {"line", "Line", Align::right}},
                {}};
    for (const auto& touch : touches)
        for (std::size_t i = 0; i < touch.entries.size(); ++i) add_rows(touch, i, table);
    return table;
}

/// What became of an entry, for people: its first line, or what of it is other than it was.
std::string spoken(const EntryDiff& diff) {
    if (diff.fields.empty()) return diff.before.empty() ? diff.now : diff.before;
    std::string words = diff.now;
    for (const auto& [field, before, now] : diff.fields)
        words += fmt::format("; {}: {} → {}", field, before.empty() ? "nothing" : before,
                             now.empty() ? "nothing" : now);
    return words;
}

/// A commit once, with what it did line by line.
Section section_of(const Touch& touch) {
    Table table{{{"state", "State"}, {"entry", "Entry"}, {"place", "Where"}}, {}};
    for (std::size_t i = 0; i < touch.entries.size(); ++i) {
        const auto& place = touch.places[i];
        table.rows.push_back(
            {{std::string{name_of(touch.entries[i].state)}, spoken(touch.entries[i]),
              place.line ? fmt::format("{}:{}", place.file, *place.line) : place.file}});
    }
    auto heading = touch.commit.empty()
                       ? touch.summary
                       : fmt::format("{} {} {}: {}", touch.commit, touch.date, touch.author,
                                     touch.summary);
    return {std::move(heading), std::move(table), {}};
}

}  // namespace

Paper blame_table(const std::string& document, const std::vector<Touch>& touches) {
    Paper paper;
    paper.report = "blame";
    paper.title = fmt::format("Commits that touched {}", document);
    paper.data = data_of(touches);
    for (const auto& touch : touches) paper.sections.push_back(section_of(touch));
    return paper;
}

}  // namespace documents
