#include "documents/table_csv.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "documents/table_cell.hpp"

namespace documents {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// How one separated format writes a field and what stands between two.
struct Dialect {
    char separator;
    void (*append_field)(std::string& out, std::string_view text);
};

bool runs_as_formula(std::string_view text) {
    if (text.empty() || (text[0] >= '0' && text[0] < 0x7F && text[0] != '=' && text[0] != '@'))
        return false;
    switch (decode_utf8(text).value) {
        case U'=':
        case U'+':
        case U'-':
        case U'@':
        case U'\t':
        case U'\r':
        case U'＝':
        case U'＋':
        case U'－':
        case U'＠':
            return true;
        default:
            return false;
    }
}

bool commands_terminal(char32_t c) {
    const bool layout = c == U'\t' || c == U'\n' || c == U'\r';
    return (c < 0x20 && !layout) || (c >= 0x7F && c < 0xA0);
}

bool may_command_terminal(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F || byte == 0xC2;
    });
}

/// Data is kept as it is, but for what would act on a terminal it is shown on.
std::string without_commands(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    while (!text.empty()) {
        const auto point = decode_utf8(text);
        const auto bytes = text.substr(0, point.length);
        if (commands_terminal(point.value))
            kept += visible(bytes);
        else
            kept += bytes;
        text.remove_prefix(point.length);
    }
    return kept;
}

bool needs_quotes(char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; }

void append_quoted(std::string& out, std::string_view text) {
    if (std::ranges::none_of(text, needs_quotes)) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void append_backslashed(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
            case '\t':
                out += "\\t";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\\':
                out += "\\\\";
                break;
            default:
                out += c;
        }
    }
}

/// Most bytes, which neither a format nor a terminal takes for anything but text.
constexpr auto harmless = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0x20; byte < table.size(); ++byte)
        table[byte] = byte != '"' && byte != ',' && byte != '\\' && byte != 0x7F && byte != 0xC2;
    return table;
}();

bool is_harmless(std::string_view text) {
    return std::ranges::all_of(text,
                               [](char c) { return harmless[static_cast<unsigned char>(c)]; });
}

void append_text(std::string& out, std::string_view text, Dialect dialect,
                 const RenderOptions& options) {
    if (is_harmless(text) && (options.raw_csv || !runs_as_formula(text))) {
        out += text;
        return;
    }
    const auto safe = may_command_terminal(text) ? without_commands(text) : std::string{text};
    const bool disarmed = !options.raw_csv && runs_as_formula(safe);
    dialect.append_field(out, disarmed ? "'" + safe : safe);
}

void append_cell(std::string& out, const Cell& cell, Dialect dialect,
                 const RenderOptions& options) {
    if (const auto* text = std::get_if<std::string>(&cell))
        append_text(out, *text, dialect, options);
    else
        append_machine_text(out, cell);  // digits and signs need no quotes
}

void append_header(std::string& out, const Table& table, Dialect dialect,
                   const RenderOptions& options) {
    for (const auto& column : table.columns) {
        if (&column != &table.columns.front()) out += dialect.separator;
        append_text(out, column.name, dialect, options);
    }
    out += '\n';
}

void append_record(std::string& out, const Row& row, Dialect dialect,
                   const RenderOptions& options) {
    for (const auto& cell : row.cells) {
        if (&cell != &row.cells.front()) out += dialect.separator;
        append_cell(out, cell, dialect, options);
    }
    out += '\n';
}

std::string render_separated(const Paper& paper, Dialect dialect, const RenderOptions& options) {
    std::string out{options.byte_order_mark ? byte_order_mark : ""};
    append_header(out, paper.data, dialect, options);
    const std::span<const Row> rows{paper.data.rows};
    const auto halves =
        in_halves(static_cast<std::uint32_t>(rows.size()), [&](auto begin, auto end) {
            std::string half;
            for (const auto& row : rows.subspan(begin, end - begin))
                append_record(half, row, dialect, options);
            return half;
        });
    for (const auto& half : halves) out += half;
    return out;
}

}  // namespace

std::string render_csv(const Paper& paper, const RenderOptions& options) {
    return render_separated(paper, {',', append_quoted}, options);
}

void append_csv_row(std::string& out, const Row& row, const RenderOptions& options) {
    append_record(out, row, {',', append_quoted}, options);
}

std::string render_tsv(const Paper& paper, const RenderOptions& options) {
    return render_separated(paper, {'\t', append_backslashed}, options);
}

}  // namespace documents
