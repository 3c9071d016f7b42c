#include "documents/table_markdown.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/chart_text.hpp"
#include "documents/table_cell.hpp"

namespace documents {

namespace {

using Record = std::vector<std::string>;

/// A name that looks like markup stays a name; `visible` has taken out line ends before.
std::string escaped(std::string_view text) {
    std::string markdown;
    for (const char c : text) {
        if (std::string_view{"\\|*_`[<~&"}.find(c) != std::string_view::npos) markdown += '\\';
        markdown += c;
    }
    return markdown;
}

std::string cell_text(const Cell& cell, Row::Kind kind) {
    auto text = escaped(human_text(cell));
    if (kind == Row::Kind::plain || text.empty()) return text;
    return "**" + text + "**";
}

Record heading_record(const Table& table) {
    Record record;
    for (const auto& column : table.columns) record.push_back(escaped(visible(column.heading)));
    return record;
}

Record row_record(const Row& row) {
    Record record;
    for (const auto& cell : row.cells) record.push_back(cell_text(cell, row.kind));
    return record;
}

/// Headings first.
std::vector<Record> records_of(const Table& table) {
    std::vector<Record> records{heading_record(table)};
    for (const auto& row : table.rows) records.push_back(row_record(row));
    return records;
}

/// At least what the rule under the headings needs.
std::vector<std::size_t> widths_of(const std::vector<Record>& records) {
    std::vector<std::size_t> widths(records.front().size(), 3);
    for (const auto& record : records)
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], display_width(record[i]));
    return widths;
}

std::string rule_line(const Table& table, const std::vector<std::size_t>& widths) {
    std::string line = "|";
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const bool right = table.columns[i].align == Align::right;
        line += ' ' + std::string(widths[i] - 1, '-') + (right ? ':' : '-') + " |";
    }
    return line += '\n';
}

std::string record_line(const Record& record, const Table& table,
                        const std::vector<std::size_t>& widths) {
    std::string line = "|";
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const auto width = display_width(record[i]);
        line += ' ' + padded(record[i], width, widths[i], table.columns[i].align) + " |";
    }
    return line += '\n';
}

std::string table_block(const Table& table) {
    if (table.columns.empty()) return {};
    const auto records = records_of(table);
    const auto widths = widths_of(records);
    auto block = record_line(records.front(), table, widths) + rule_line(table, widths);
    for (std::size_t i = 1; i < records.size(); ++i)
        block += record_line(records[i], table, widths);
    return block;
}

std::string heading_block(std::string_view marks, const std::string& heading) {
    if (heading.empty()) return {};
    return std::string{marks} + ' ' + escaped(visible(heading)) + '\n';
}

/// A list, because Markdown would run lines together.
std::string list_block(const std::vector<std::string>& lines) {
    std::string block;
    for (const auto& line : lines) block += "- " + escaped(line) + '\n';
    return block;
}

}  // namespace

std::string render_markdown(const Paper& paper) {
    std::vector<std::string> blocks;
    blocks.push_back(heading_block("#", paper.title));
    blocks.push_back(list_block(header_lines(paper)));
    for (const auto& section : paper.sections) {
        blocks.push_back(heading_block("##", section.heading));
        blocks.push_back(table_block(section.table));
        for (const auto& chart : section.charts)
            blocks.push_back("```text\n" + chart_text(chart) + "```\n");
        blocks.push_back(list_block(visible_lines(section.notes)));
    }
    blocks.push_back(list_block(closing_lines(paper)));
    return paragraphs(blocks);
}

}  // namespace documents
