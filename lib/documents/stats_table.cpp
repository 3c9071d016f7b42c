#include "documents/stats_table.hpp"

#include <fmt/format.h>

#include <algorithm>

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

std::uint64_t size_of(const std::vector<Size>& sizes, std::string_view name) {
    const auto found = std::ranges::find(sizes, name, &Size::name);
    return found == sizes.end() ? 0 : found->count;
}

std::uint64_t sum_of(const std::vector<Size>& sizes) {
    std::uint64_t sum = 0;
    for (const auto& size : sizes) sum += size.count;
    return sum;
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

std::string speed_words(const StatsReport& report, std::int64_t microseconds) {
    const i128 time = std::max<std::int64_t>(microseconds, 1);
    const i128 bytes = size_of(report.sizes, "bytes");
    const i128 blocks = sum_of(report.entries);
    return fmt::format("read and posted in {} s, {} MB/s, {} blocks/s",
                       plain_digits(divide_rounded(time, 1000), 3),
                       plain_digits(divide_rounded(bytes * 10, time), 1),
                       grouped_digits(divide_rounded(blocks * 1'000'000, time), 0));
}

}  // namespace documents
