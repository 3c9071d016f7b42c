#include "documents/table_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/table_cell.hpp"

namespace documents {

namespace {

constexpr std::string_view gap = "  ";
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view red = "\x1b[31m";
constexpr std::string_view plain = "\x1b[0m";

/// A cell as it will stand there. A number is measured on both sides of its point.
struct Shown {
    std::string text;
    std::size_t before = 0;  // cells up to the point; of a text, all of it
    std::size_t after = 0;   // the point and what follows
    bool number = false;
    bool negative = false;
};

/// Room a column needs, so that its points stand below each other.
struct Extent {
    std::size_t before = 0;
    std::size_t after = 0;
    std::size_t width = 0;
    Align align = Align::left;
};

struct Laid {
    std::vector<std::vector<Shown>> rows;
    std::vector<Extent> extents;
};

Shown shown(const Cell& cell, const RenderOptions& options) {
    auto text = human_text(cell);
    const auto width = display_width(text, options.ambiguous_wide);
    if (!is_number(cell) || text.empty()) return {std::move(text), width};
    const auto before = std::min(text.find('.'), text.size());
    return {std::move(text), before, width - before, true, is_negative(cell)};
}

std::vector<Shown> shown(const Row& row, const RenderOptions& options) {
    std::vector<Shown> cells;
    cells.reserve(row.cells.size());
    for (const auto& cell : row.cells) cells.push_back(shown(cell, options));
    return cells;
}

Shown heading_of(const Column& column, const RenderOptions& options) {
    auto text = visible(column.heading);
    const auto width = display_width(text, options.ambiguous_wide);
    return {std::move(text), width};
}

void widen(Extent& extent, const Shown& cell) {
    if (cell.number) {
        extent.before = std::max(extent.before, cell.before);
        extent.after = std::max(extent.after, cell.after);
    }
    extent.width = std::max({extent.width, cell.before, extent.before + extent.after});
}

std::vector<Shown> headings(const Table& table, const RenderOptions& options) {
    std::vector<Shown> cells;
    for (const auto& column : table.columns) cells.push_back(heading_of(column, options));
    return cells;
}

/// The headings are the first of the rows.
Laid laid(const Table& table, const RenderOptions& options) {
    Laid result;
    result.rows.push_back(headings(table, options));
    for (const auto& row : table.rows) result.rows.push_back(shown(row, options));
    for (const auto& column : table.columns) result.extents.push_back({.align = column.align});
    for (const auto& row : result.rows)
        for (std::size_t i = 0; i < row.size(); ++i) widen(result.extents[i], row[i]);
    return result;
}

std::string painted(const std::string& text, std::string_view colour,
                    const RenderOptions& options) {
    if (!options.colour || colour.empty() || text.empty()) return text;
    return std::string{colour}.append(text).append(plain);
}

/// Colours enclose the text only, so that blanks at a line's end can be dropped.
std::string placed(const Shown& cell, const Extent& extent, std::string_view colour,
                   const RenderOptions& options) {
    const auto lead = cell.number ? extent.before - cell.before : 0;
    const auto trail = cell.number ? extent.after - cell.after : 0;
    const auto text =
        std::string(lead, ' ') + painted(cell.text, colour, options) + std::string(trail, ' ');
    return padded(text, lead + cell.before + cell.after + trail, extent.width, extent.align);
}

std::string line_of(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    return text += '\n';
}

std::string heading_line(const Laid& table, const RenderOptions& options) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < table.extents.size(); ++i)
        cells.push_back(placed(table.rows.front()[i], table.extents[i], bold, options));
    return line_of(joined(cells, gap));
}

std::string row_line(const std::vector<Shown>& row, const std::vector<Extent>& extents,
                     const RenderOptions& options) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.size(); ++i)
        cells.push_back(placed(row[i], extents[i], row[i].negative ? red : "", options));
    return line_of(joined(cells, gap));
}

std::string rule(const std::vector<Extent>& extents) {
    std::vector<std::string> dashes;
    for (const auto& extent : extents) dashes.emplace_back(extent.width, '-');
    return line_of(joined(dashes, gap));
}

/// A subtotal is ruled off above its figures, the total from edge to edge.
std::string rule_above(const Row& row, const std::vector<Extent>& extents) {
    if (row.kind == Row::Kind::total) return rule(extents);
    std::vector<std::string> dashes;
    for (std::size_t i = 0; i < extents.size(); ++i)
        dashes.emplace_back(extents[i].width, is_number(row.cells[i]) ? '-' : ' ');
    return line_of(joined(dashes, gap));
}

/// What separates a row from the one above it.
std::string break_before(const Row& row, Row::Kind above, const std::vector<Extent>& extents) {
    if (row.kind == above) return {};
    return row.kind == Row::Kind::plain ? "\n" : rule_above(row, extents);
}

std::string table_text(const Table& table, const RenderOptions& options) {
    if (table.columns.empty()) return {};
    const auto layout = laid(table, options);
    auto text = heading_line(layout, options) + rule(layout.extents);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (i > 0) text += break_before(table.rows[i], table.rows[i - 1].kind, layout.extents);
        text += row_line(layout.rows[i + 1], layout.extents, options);
    }
    return text;
}

std::string heading_text(const std::string& heading, const RenderOptions& options) {
    return heading.empty() ? "" : line_of(painted(visible(heading), bold, options));
}

std::string lines_text(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line_of(line);
    return text;
}

}  // namespace

std::string render_text(const Paper& paper, const RenderOptions& options) {
    std::vector<std::string> blocks;
    blocks.push_back(heading_text(paper.title, options) + lines_text(header_lines(paper)));
    for (const auto& section : paper.sections) {
        blocks.push_back(heading_text(section.heading, options) +
                         table_text(section.table, options));
        blocks.push_back(lines_text(visible_lines(section.notes)));
    }
    blocks.push_back(lines_text(closing_lines(paper)));
    return paragraphs(blocks);
}

}  // namespace documents
