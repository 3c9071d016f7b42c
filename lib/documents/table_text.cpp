#include "documents/table_text.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "documents/chart_text.hpp"
#include "documents/table_cell.hpp"

namespace documents {

namespace {

constexpr std::string_view gap = "  ";
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view red = "\x1b[31m";
constexpr std::string_view plain = "\x1b[0m";

/// A cell as it will stand there, its text apart. A number is measured on both sides of its point.
struct Shown {
    std::uint32_t bytes = 0;   // of the text
    std::uint32_t before = 0;  // cells up to the point; of a text, all of it
    std::uint32_t after = 0;   // the point and what follows
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

/// Some rows, cell by cell, and the room they need.
struct Block {
    std::vector<Shown> cells;
    std::string texts;
    std::vector<Extent> extents;
};

void widen(Extent& extent, std::size_t before, std::size_t after, std::size_t width) {
    extent.before = std::max(extent.before, before);
    extent.after = std::max(extent.after, after);
    extent.width = std::max({extent.width, width, extent.before + extent.after});
}

Shown shown(const Cell& cell, const RenderOptions& options, std::string& texts) {
    const auto begin = texts.size();
    append_human_text(texts, cell);
    const auto text = std::string_view{texts}.substr(begin);
    const auto width = static_cast<std::uint32_t>(display_width(text, options.ambiguous_wide));
    Shown shown{static_cast<std::uint32_t>(text.size()), width};
    if (!is_number(cell) || text.empty()) return shown;
    shown.before = static_cast<std::uint32_t>(std::min(text.find('.'), text.size()));
    shown.after = width - shown.before;
    shown.number = true;
    shown.negative = is_negative(cell);
    return shown;
}

Block block_of(std::span<const Row> rows, std::size_t columns, const RenderOptions& options) {
    Block block;
    block.cells.reserve(rows.size() * columns);
    block.extents.resize(columns);
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < columns; ++i) {
            const auto cell = shown(row.cells[i], options, block.texts);
            const auto before = cell.number ? cell.before : 0;
            widen(block.extents[i], before, cell.after, cell.before);
            block.cells.push_back(cell);
        }
    }
    return block;
}

/// Colours enclose the text only, so that blanks at a line's end can be dropped.
void append_painted(std::string& out, std::string_view text, std::string_view colour,
                    const RenderOptions& options) {
    const bool colours = options.colour && !colour.empty() && !text.empty();
    if (colours) out += colour;
    out += text;
    if (colours) out += plain;
}

void append_placed(std::string& out, const Shown& cell, std::string_view text,
                   std::string_view colour, const Extent& extent, const RenderOptions& options) {
    const auto lead = cell.number ? extent.before - cell.before : 0;
    const auto trail = cell.number ? extent.after - cell.after : 0;
    const auto width = lead + cell.before + cell.after + trail;
    const auto rest = extent.width > width ? extent.width - width : 0;
    out.append(lead + (extent.align == Align::right ? rest : 0), ' ');
    append_painted(out, text, colour, options);
    out.append(trail + (extent.align == Align::right ? 0 : rest), ' ');
}

/// Ends the line that began there, without blanks at its end.
void end_line(std::string& out, std::size_t begin) {
    while (out.size() > begin && out.back() == ' ') out.pop_back();
    out += '\n';
}

std::string line_of(std::string text) {
    end_line(text, 0);
    return text;
}

/// Walks along the rows of a block and puts them down.
class RowWriter {
public:
    RowWriter(const Block& block, const std::vector<Extent>& extents, const RenderOptions& options)
        : block_{block}, extents_{extents}, options_{options} {}

    /// `colour`: of every cell; else negative ones are red.
    void append_next(std::string& out, std::string_view colour = {}) {
        const auto begin = out.size();
        for (const auto& extent : extents_) {
            if (&extent != &extents_.front()) out += gap;
            const auto& cell = block_.cells[next_++];
            const auto text = std::string_view{block_.texts}.substr(text_, cell.bytes);
            text_ += cell.bytes;
            append_placed(out, cell, text, cell.negative ? red : colour, extent, options_);
        }
        end_line(out, begin);
    }

private:
    const Block& block_;
    const std::vector<Extent>& extents_;
    const RenderOptions& options_;
    std::size_t next_ = 0;
    std::size_t text_ = 0;
};

Row headings(const Table& table) {
    Row row;
    for (const auto& column : table.columns) row.cells.emplace_back(column.heading);
    return row;
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
    const auto columns = table.columns.size();
    if (columns == 0) return {};
    const auto count = static_cast<std::uint32_t>(table.rows.size());
    const std::span<const Row> rows{table.rows};
    const auto halves = in_halves(count, [&](std::uint32_t begin, std::uint32_t end) {
        return block_of(rows.subspan(begin, end - begin), columns, options);
    });
    const auto heading = headings(table);
    const auto head = block_of({&heading, 1}, columns, options);
    auto extents = head.extents;
    for (std::size_t i = 0; i < columns; ++i) {
        extents[i].align = table.columns[i].align;
        for (const auto& half : halves) {
            const auto& more = half.extents[i];
            widen(extents[i], more.before, more.after, more.width);
        }
    }
    std::string text;
    RowWriter{head, extents, options}.append_next(text, bold);
    text += rule(extents);
    const auto lines = in_halves(count, [&](std::uint32_t begin, std::uint32_t end) {
        std::string out;
        out.reserve((end - begin) * text.size() / 2);
        RowWriter writer{halves[end == count ? 1 : 0], extents, options};
        for (auto i = begin; i < end; ++i) {
            if (i > 0) out += break_before(rows[i], rows[i - 1].kind, extents);
            writer.append_next(out);
        }
        return out;
    });
    text.reserve(text.size() + lines[0].size() + lines[1].size());
    return text.append(lines[0]).append(lines[1]);
}

std::string heading_text(const std::string& heading, const RenderOptions& options) {
    if (heading.empty()) return {};
    std::string text;
    append_painted(text, visible(heading), bold, options);
    return line_of(std::move(text));
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
        for (const auto& chart : section.charts)
            blocks.push_back(chart_text(chart, options.ambiguous_wide));
        blocks.push_back(lines_text(visible_lines(section.notes)));
    }
    blocks.push_back(lines_text(closing_lines(paper)));
    return paragraphs(blocks);
}

}  // namespace documents
