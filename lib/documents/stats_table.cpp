#include "documents/stats_table.hpp"

#include <fmt/format.h>

#include "base/money.hpp"

namespace documents {
namespace {

using reports::Size;
using reports::StatsReport;

Cell day_cell(const std::optional<Date>& day) { return day ? Cell{*day} : Cell{}; }

Cell count_cell(const Size& size) { return static_cast<std::int64_t>(size.count); }

Table machine_table(const StatsReport& report) {
    Table table{{{"section", ""}, {"name", ""}, {"value", ""}}, {}};
    for (const auto& size : report.sizes)
        table.rows.push_back({{std::string{"book"}, std::string{size.name}, count_cell(size)}});
    table.rows.push_back({{std::string{"book"}, std::string{"first"}, day_cell(report.first)}});
    table.rows.push_back({{std::string{"book"}, std::string{"last"}, day_cell(report.last)}});
    for (const auto& size : report.entries)
        table.rows.push_back({{std::string{"entries"}, std::string{size.name}, count_cell(size)}});
    return table;
}

/// Counts are grouped for people.
Section section_of(std::string heading, const std::vector<Size>& sizes) {
    Table table{{{"name", "Name"}, {"count", "Count", Align::right}}, {}};
    for (const auto& size : sizes)
        table.rows.push_back({{std::string{size.name}, Figure{i128{size.count}, 0}}});
    return {std::move(heading), std::move(table), {}};
}

}  // namespace

Paper stats_table(const StatsReport& report) {
    Paper paper;
    paper.report = "stats";
    paper.title = "The book in numbers";
    paper.data = machine_table(report);
    paper.sections.push_back(section_of("Sizes", report.sizes));
    if (!report.entries.empty())
        paper.sections.push_back(section_of("Blocks by kind", report.entries));
    if (report.first && report.last)
        paper.notes.push_back(
            fmt::format("from {} to {}", to_string(*report.first), to_string(*report.last)));
    return paper;
}

std::string speed_words(const reports::Speed& speed) {
    return fmt::format("read and posted in {} s, {} MB/s, {} blocks/s",
                       plain_digits(speed.milliseconds, 3),
                       plain_digits(speed.tenths_of_megabytes, 1), grouped_digits(speed.blocks, 0));
}

}  // namespace documents
