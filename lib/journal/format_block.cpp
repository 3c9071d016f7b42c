#include "journal/format_block.hpp"

#include "journal/lines.hpp"

namespace journal {
namespace {

/// The body of an entry, line by line: which of its parts comes next.
struct Progress {
    std::size_t line = 0;
    std::size_t attribute = 0;
};

bool lies_in(std::string_view part, std::string_view line) {
    return part.data() >= line.data() && part.data() < line.data() + line.size();
}

std::size_t end_in(std::string_view part, std::string_view line) {
    return static_cast<std::size_t>(part.data() + part.size() - line.data());
}

const Line* next_line(std::string_view raw, const Entry& entry, Progress& progress) {
    if (progress.line >= entry.lines.size()) return nullptr;
    const auto& line = entry.lines[progress.line];
    if (!lies_in(line.text, raw)) return nullptr;
    ++progress.line;
    return &line;
}

/// Metadata comes in the order of the text, among the attributes of other lines.
const Attribute* next_metadata(std::string_view raw, const Entry& entry, Progress& progress) {
    while (progress.attribute < entry.attributes.size()) {
        const auto& attribute = entry.attributes[progress.attribute];
        const bool metadata = attribute.line == Attribute::metadata;
        if (metadata && !lies_in(attribute.name.text, raw)) return nullptr;
        ++progress.attribute;
        if (metadata) return &attribute;
    }
    return nullptr;
}

void write_body_line(std::string_view raw, Progress& progress, Pen pen) {
    const auto begin = pen.out.size();
    if (const auto* line = next_line(raw, pen.entry, progress)) {
        write_line(*line, pen);
        return write_comment(raw, end_in(line->text, raw), begin, pen.options, pen.out);
    }
    if (const auto* attribute = next_metadata(raw, pen.entry, progress)) {
        write_metadata(*attribute, pen);
        const auto quote = attribute->value.quoted ? 1U : 0U;
        const auto end = end_in(attribute->value.text, raw) + quote;
        return write_comment(raw, end, begin, pen.options, pen.out);
    }
    pen.out += without_trailing_blanks(raw);  // a comment
}

}  // namespace

bool has_body(const Entry& entry) { return entry.text.find('\n') != std::string_view::npos; }

void write_block(Pen pen) {
    if (pen.entry.faulty) {
        pen.out += pen.entry.text;
        return;
    }
    Lines lines{pen.entry.text};
    const auto head = lines.next();
    const auto begin = pen.out.size();
    write_comment(head, write_head(head, pen), begin, pen.options, pen.out);
    for (Progress progress; !lines.at_end();) {
        pen.out += '\n';
        write_body_line(lines.next(), progress, pen);
    }
}

}  // namespace journal
