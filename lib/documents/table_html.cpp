#include "documents/table_html.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "documents/chart_svg.hpp"
#include "documents/html_text.hpp"
#include "documents/table_cell.hpp"
#include "documents/table_html_style.hpp"

namespace documents {

namespace {

constexpr std::size_t wide_figure = 14;     // display cells beyond which a tile is wider
constexpr std::size_t long_text = 32;       // display cells from which a text may be wrapped
constexpr std::size_t columns_upright = 8;  // more of them are printed on A4 across

/// An element of escaped text; nothing at all when there is no text.
std::string element(std::string_view tag, std::string_view text) {
    return text.empty() ? "" : fmt::format("<{0}>{1}</{0}>\n", tag, html_text(text));
}

std::string class_attribute(const std::vector<std::string>& names) {
    return names.empty() ? "" : fmt::format(" class=\"{}\"", joined(names, " "));
}

std::string heading_cell(const Column& column) {
    const std::string_view place = column.align == Align::right ? " class=\"right\"" : "";
    return fmt::format("<th scope=\"col\"{}>{}</th>", place, html_text(visible(column.heading)));
}

std::string body_cell(const Cell& cell, Align align) {
    const auto text = human_text(cell);
    std::vector<std::string> classes;
    if (align == Align::right) classes.emplace_back("right");
    if (is_negative(cell)) classes.emplace_back("negative");
    if (display_width(text) > long_text) classes.emplace_back("long");
    return fmt::format("<td{}>{}</td>", class_attribute(classes), html_text(text));
}

std::string_view row_class(Row::Kind kind) {
    switch (kind) {
        case Row::Kind::subtotal:
            return " class=\"subtotal\"";
        case Row::Kind::total:
            return " class=\"total\"";
        case Row::Kind::plain:
            return "";
    }
    return "";
}

std::string heading_row(const Table& table) {
    std::string cells;
    for (const auto& column : table.columns) cells += heading_cell(column);
    return fmt::format("<thead>\n<tr>{}</tr>\n</thead>\n", cells);
}

std::string body_row(const Row& row, const std::vector<Column>& columns) {
    std::string cells;
    for (std::size_t i = 0; i < columns.size(); ++i)
        cells += body_cell(row.cells[i], columns[i].align);
    return fmt::format("<tr{}>{}</tr>\n", row_class(row.kind), cells);
}

/// The box scrolls instead of the page, and can be reached with the keyboard.
std::string table_html(const Table& table, bool cards) {
    if (table.columns.empty()) return {};
    std::string html = fmt::format("<div class=\"scroll\" tabindex=\"0\">\n<table{}>\n",
                                   cards ? " class=\"cards\"" : "");
    html += heading_row(table);
    html += "<tbody>\n";
    for (const auto& row : table.rows) html += body_row(row, table.columns);
    return html += "</tbody>\n</table>\n</div>\n";
}

/// The first cell of a row names the figure that the second is; further ones say more of it.
std::string tile_html(const Row& row) {
    const auto figure = human_text(row.cells[1]);
    std::string html = display_width(figure) > wide_figure ? "<div class=\"wide\">\n" : "<div>\n";
    html += element("dt", human_text(row.cells[0]));
    html += fmt::format("<dd{}>{}</dd>\n", is_negative(row.cells[1]) ? " class=\"negative\"" : "",
                        html_text(figure));
    for (std::size_t i = 2; i < row.cells.size(); ++i)
        html += element("dd", human_text(row.cells[i]));
    return html += "</div>\n";
}

std::string tiles_html(const Table& table) {
    std::string html = "<dl class=\"tiles\">\n";
    for (const auto& row : table.rows) html += tile_html(row);
    return html += "</dl>\n";
}

std::string charts_html(const std::vector<Chart>& charts) {
    if (charts.empty()) return {};
    std::string html = "<div class=\"charts\">\n";
    for (const auto& chart : charts) html += chart_html(chart);
    return html += "</div>\n";
}

std::string notes_html(const std::vector<std::string>& notes) {
    if (notes.empty()) return {};
    std::string items;
    for (const auto& note : notes) items += element("li", note);
    return "<ul class=\"notes\">\n" + items + "</ul>\n";
}

std::string section_html(const Section& section) {
    return "<section>\n" + element("h2", visible(section.heading)) +
           (section.tiles ? tiles_html(section.table) : table_html(section.table, section.cards)) +
           charts_html(section.charts) + notes_html(visible_lines(section.notes)) + "</section>\n";
}

std::string header_html(const Paper& paper) {
    std::string html = "<header>\n" + element("h1", visible(paper.title));
    for (const auto& line : header_lines(paper)) html += element("p", line);
    return html += "</header>\n";
}

std::string footer_html(const Paper& paper) {
    const auto closing = notes_html(closing_lines(paper));
    const auto book = paper.book.empty() ? "" : element("p", "book: " + visible(paper.book));
    if (closing.empty() && book.empty()) return {};
    return "<footer>\n" + closing + book + "</footer>\n";
}

std::size_t widest(const Paper& paper) {
    std::size_t columns = 0;
    for (const auto& section : paper.sections)
        columns = std::max(columns, section.table.columns.size());
    return columns;
}

std::string_view page_rule(const Paper& paper) {
    return widest(paper) > columns_upright ? "@page { size: A4 landscape; margin: 12mm; }\n"
                                           : "@page { size: A4; margin: 15mm; }\n";
}

/// The look of charts and tiles, on pages that have any.
std::string further_style(const Paper& paper) {
    const auto has = [&](auto is) { return std::ranges::any_of(paper.sections, is); };
    std::string style;
    if (has([](const Section& section) { return section.tiles; })) style += html_tiles_style;
    if (has([](const Section& section) { return section.cards; })) style += html_cards_style;
    if (has([](const Section& section) { return !section.charts.empty(); })) style += chart_style;
    return style;
}

/// The policy lets nothing be fetched, whatever a text in the page should turn out to be.
std::string head_html(const Paper& paper) {
    return "<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\""
           " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
           element("title", visible(paper.title.empty() ? paper.report : paper.title)) +
           fmt::format("<style>{}{}{}</style>\n</head>\n", html_style, further_style(paper),
                       page_rule(paper));
}

}  // namespace

std::string render_html(const Paper& paper) {
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n" + head_html(paper);
    html += "<body>\n<main>\n" + header_html(paper);
    for (const auto& section : paper.sections) html += section_html(section);
    return html += footer_html(paper) + "</main>\n</body>\n</html>\n";
}

}  // namespace documents
