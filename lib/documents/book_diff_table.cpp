#include "documents/book_diff_table.hpp"

#include <fmt/format.h>

namespace documents {
namespace {

using reports::BalanceDiff;
using reports::EntryDiff;
using reports::EntryState;

Cell text_or_nothing(const std::string& text) { return text.empty() ? Cell{} : Cell{text}; }

Cell day(const std::optional<Date>& date) { return date ? Cell{*date} : Cell{}; }

void add_place(const std::optional<Place>& place, const std::function<SpokenPlace(Place)>& spoken,
               std::vector<Cell>& cells) {
    const auto words = place ? spoken(*place) : SpokenPlace{};
    cells.resize(cells.size() + 2);
    if (!words.file.empty()) cells[cells.size() - 2] = words.file;
    if (words.line) cells.back() = *words.line;
}

/// For machines: one field of an entry, or an entry that only one version has.
Row field_row(const EntryDiff& diff, const std::string& field, const std::string& before,
              const std::string& now, const SpokenVersions& versions) {
    Row row{{std::string{name_of(diff.state)}, day(diff.date), diff.kind,
             text_or_nothing(diff.customer), text_or_nothing(diff.number), text_or_nothing(field),
             text_or_nothing(before), text_or_nothing(now)}};
    add_place(diff.place_before, versions.place_before, row.cells);
    add_place(diff.place_now, versions.place_now, row.cells);
    return row;
}

void add_rows(const EntryDiff& diff, const SpokenVersions& versions, Table& table) {
    if (diff.fields.empty())
        table.rows.push_back(field_row(diff, "", diff.before, diff.now, versions));
    for (const auto& [field, before, now] : diff.fields)
        table.rows.push_back(field_row(diff, field, before, now, versions));
}

Row balance_row(const BalanceDiff& diff, Date as_of) {
    const auto figure = [&](i128 minor) { return plain_digits(minor, diff.decimals); };
    return {{"balance", as_of, Cell{}, diff.customer, text_or_nothing(diff.document),
             diff.currency, figure(diff.before), figure(diff.now), Cell{}, Cell{}, Cell{}, Cell{}}};
}

Table data_of(const reports::BookDiff& diff, const SpokenVersions& versions) {
    Table table{{{"state", "State"},
                 {"date", "Date"},
                 {"kind", "Kind"},
                 {"customer", "Customer"},
                 {"number", "Number"},
                 {"field", "Field"},
                 {"before", "Before"},
                 {"after", "After"},
                 {"before_file", "File before"},
                 {"before_line", "Line", Align::right},
                 {"after_file", "File after"},
                 {"after_line", "Line", Align::right}},
                {}};
    for (const auto& entry : diff.entries) add_rows(entry, versions, table);
    for (const auto& balance : diff.balances)
        table.rows.push_back(balance_row(balance, diff.query.as_of));
    return table;
}

std::string where(const SpokenPlace& place) {
    return place.line ? fmt::format("{}:{}", place.file, *place.line) : place.file;
}

/// How a person finds an entry again that both versions have.
std::string spoken(const EntryDiff& diff) {
    auto words = diff.date ? to_string(*diff.date) + " " + diff.kind : diff.kind;
    if (!diff.customer.empty()) words += " " + diff.customer;
    if (!diff.number.empty()) words += " " + diff.number;
    return words;
}

/// For people: the entry once, with its fields below one another.
void add_spoken_rows(const EntryDiff& diff, const SpokenVersions& versions, Table& table) {
    const auto place = diff.place_now ? versions.place_now(*diff.place_now)
                                      : versions.place_before(*diff.place_before);
    const bool both = diff.state == EntryState::changed;
    const auto entry = both ? spoken(diff) : diff.before + diff.now;
    Row row{{std::string{name_of(diff.state)}, entry, Cell{}, Cell{}, Cell{}, where(place)}};
    for (const auto& [field, before, now] : diff.fields) {
        row.cells[2] = field;
        row.cells[3] = text_or_nothing(before);
        row.cells[4] = text_or_nothing(now);
        table.rows.push_back(row);
        row.cells.assign(6, Cell{});
    }
    if (diff.fields.empty()) table.rows.push_back(std::move(row));
}

Section entries_of(const reports::BookDiff& diff, const SpokenVersions& versions) {
    Table table{{{"state", "State"},
                 {"entry", "Entry"},
                 {"field", "Field"},
                 {"before", "Before"},
                 {"after", "After"},
                 {"place", "Where"}},
                {}};
    for (const auto& entry : diff.entries) add_spoken_rows(entry, versions, table);
    return {"Entries", std::move(table), {}};
}

Section balances_of(const reports::BookDiff& diff) {
    const bool of_document = !diff.query.document.empty();
    Table table{{{"customer", "Customer"},
                 {"currency", "Currency"},
                 {"before", "Before", Align::right},
                 {"after", "After", Align::right},
                 {"difference", "Difference", Align::right}},
                {}};
    for (const auto& one : diff.balances)
        table.rows.push_back({{one.customer, one.currency, Figure{one.before, one.decimals},
                               Figure{one.now, one.decimals},
                               Figure{one.now - one.before, one.decimals}}});
    return {fmt::format("{} on {}", of_document ? "Open" : "Balances",
                        to_string(diff.query.as_of)),
            std::move(table),
            {}};
}

}  // namespace

Paper book_diff_table(const reports::BookDiff& diff, const SpokenVersions& versions) {
    Paper paper;
    paper.report = "diff";
    paper.title = fmt::format("What changed from {} to {}", versions.before, versions.now);
    paper.as_of = diff.query.as_of;
    if (!diff.query.document.empty())
        paper.filters.push_back(fmt::format("document {}", diff.query.document));
    paper.data = data_of(diff, versions);
    if (!diff.entries.empty()) paper.sections.push_back(entries_of(diff, versions));
    if (!diff.balances.empty()) paper.sections.push_back(balances_of(diff));
    if (diff.is_empty()) paper.notes.emplace_back("nothing differs");
    return paper;
}

}  // namespace documents
