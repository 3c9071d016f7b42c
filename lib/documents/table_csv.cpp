#include "documents/table_csv.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/table_cell.hpp"

namespace documents {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// How one separated format writes a field and what stands between two.
struct Dialect {
    char separator;
    std::string (*field)(const std::string& text);
};

bool runs_as_formula(std::string_view text) {
    if (text.empty()) return false;
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

std::string text_field(const std::string& text, const RenderOptions& options) {
    const auto safe = may_command_terminal(text) ? without_commands(text) : text;
    return !options.raw_csv && runs_as_formula(safe) ? "'" + safe : safe;
}

std::string field_of(const Cell& cell, const RenderOptions& options) {
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? machine_text(cell) : text_field(*text, options);
}

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string field = "\"";
    for (const char c : text) {
        if (c == '"') field += '"';
        field += c;
    }
    return field += '"';
}

std::string backslashed(const std::string& text) {
    std::string field;
    field.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '\t':
                field += "\\t";
                break;
            case '\n':
                field += "\\n";
                break;
            case '\r':
                field += "\\r";
                break;
            case '\\':
                field += "\\\\";
                break;
            default:
                field += c;
        }
    }
    return field;
}

std::string header_record(const Table& table, Dialect dialect, const RenderOptions& options) {
    std::string record;
    for (const auto& column : table.columns) {
        if (!record.empty()) record += dialect.separator;
        record += dialect.field(text_field(column.name, options));
    }
    return record += '\n';
}

void append_record(std::string& out, const Row& row, Dialect dialect,
                   const RenderOptions& options) {
    for (const auto& cell : row.cells) {
        if (&cell != &row.cells.front()) out += dialect.separator;
        out += dialect.field(field_of(cell, options));
    }
    out += '\n';
}

std::string render_separated(const Paper& paper, Dialect dialect, const RenderOptions& options) {
    std::string out{options.byte_order_mark ? byte_order_mark : ""};
    out += header_record(paper.data, dialect, options);
    for (const auto& row : paper.data.rows) append_record(out, row, dialect, options);
    return out;
}

}  // namespace

std::string render_csv(const Paper& paper, const RenderOptions& options) {
    return render_separated(paper, {',', quoted}, options);
}

std::string render_tsv(const Paper& paper, const RenderOptions& options) {
    return render_separated(paper, {'\t', backslashed}, options);
}

}  // namespace documents
