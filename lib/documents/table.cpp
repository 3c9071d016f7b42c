#include "documents/table.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "documents/table_csv.hpp"
#include "documents/table_html.hpp"
#include "documents/table_json.hpp"
#include "documents/table_markdown.hpp"
#include "documents/table_text.hpp"

namespace documents {

namespace {

/// A row that lacks a cell would move every figure after it under the wrong heading.
void check_shape(const Table& table) {
    check(std::ranges::all_of(
        table.rows, [&](const Row& row) { return row.cells.size() == table.columns.size(); }));
}

void check_shape(const Paper& paper) {
    check_shape(paper.data);
    check_shape(paper.totals);
    for (const auto& section : paper.sections) check_shape(section.table);
    check(std::ranges::all_of(paper.data.rows,
                              [](const Row& row) { return row.kind == Row::Kind::plain; }));
}

}  // namespace

Audience audience_of(Format format) {
    const bool for_machines =
        format == Format::csv || format == Format::tsv || format == Format::json;
    return for_machines ? Audience::machines : Audience::people;
}

std::string render(const Paper& paper, const RenderOptions& options) {
    check_shape(paper);
    switch (options.format) {
        case Format::text:
            return render_text(paper, options);
        case Format::csv:
            return render_csv(paper, options);
        case Format::tsv:
            return render_tsv(paper, options);
        case Format::json:
            return render_json(paper);
        case Format::markdown:
            return render_markdown(paper);
        case Format::html:
            return render_html(paper);
    }
    check(false);
    return {};
}

}  // namespace documents
