#include "documents/seal_changes_table.hpp"

#include <fmt/format.h>

namespace documents {

Paper seal_changes_table(const std::vector<reports::SealChange>& changes, Date day,
                         const std::string& because, const PlaceOf& place_of) {
    Paper paper;
    paper.report = "close";
    paper.title = "Entries that are not what was sealed";
    paper.as_of = day;
    paper.data = {{{"state", "State"},
                   {"date", "Date"},
                   {"kind", "Kind"},
                   {"customer", "Customer"},
                   {"number", "Number"},
                   {"file", "File"},
                   {"line", "Line", Align::right}},
                  {}};
    for (const auto& change : changes) {
        const auto& entry = change.entry;
        const auto place = place_of(change);
        Row row{{std::string{name_of(change.state)}, entry.date, entry.kind, entry.customer,
                 entry.number, place.file, Cell{}}};
        if (place.line) row.cells.back() = *place.line;
        paper.data.rows.push_back(std::move(row));
    }
    if (!changes.empty()) paper.sections.push_back({"", paper.data, {}});
    paper.notes.push_back(fmt::format("{}compared with {}",
                                      changes.empty() ? "nothing changed, " : "", because));
    return paper;
}

}  // namespace documents
