#include "documents/table_cell.hpp"

#include "base/text.hpp"

namespace documents {

namespace {

struct MachineText {
    std::string& out;

    void operator()(std::monostate) const {}
    void operator()(const std::string& text) const { out += text; }
    void operator()(Amount amount) const {
        append_plain_digits(out, amount.minor, amount.decimals);
    }
    void operator()(Figure figure) const {
        append_plain_digits(out, figure.scaled, figure.decimals);
    }
    void operator()(std::int64_t count) const { out += std::to_string(count); }
    void operator()(Date day) const { out += to_string(day); }
};

struct HumanText {
    std::string& out;

    void operator()(std::monostate) const {}
    void operator()(const std::string& text) const {
        if (is_printable(text))
            out += text;
        else
            out += visible(text);
    }
    void operator()(Amount amount) const {
        if (amount.minor != 0) out += grouped_digits(amount.minor, amount.decimals);
    }
    void operator()(Figure figure) const { out += grouped_digits(figure.scaled, figure.decimals); }
    void operator()(std::int64_t count) const { out += std::to_string(count); }
    void operator()(Date day) const { out += to_string(day); }
};

struct Negative {
    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }
    bool operator()(Amount amount) const { return amount.minor < 0; }
    bool operator()(Figure figure) const { return figure.scaled < 0; }
    bool operator()(std::int64_t count) const { return count < 0; }
};

/// A period may be open at either end.
std::string in_words(Period period) {
    if (period.from == always && period.to == never) return "from the beginning";
    if (period.from == always) return "until " + to_string(period.to);
    if (period.to == never) return "from " + to_string(period.from);
    return to_string(period.from) + " to " + to_string(period.to);
}

}  // namespace

void append_machine_text(std::string& out, const Cell& cell) { std::visit(MachineText{out}, cell); }

void append_human_text(std::string& out, const Cell& cell) { std::visit(HumanText{out}, cell); }

std::string human_text(const Cell& cell) {
    std::string text;
    append_human_text(text, cell);
    return text;
}

bool is_number(const Cell& cell) {
    return std::holds_alternative<Amount>(cell) || std::holds_alternative<Figure>(cell) ||
           std::holds_alternative<std::int64_t>(cell);
}

bool is_negative(const Cell& cell) { return std::visit(Negative{}, cell); }

std::vector<std::string> header_lines(const Paper& paper) {
    std::vector<std::string> lines;
    if (paper.as_of) lines.push_back("as of " + to_string(*paper.as_of));
    if (paper.period) lines.push_back(in_words(*paper.period));
    if (!paper.filters.empty()) lines.push_back(visible(joined(paper.filters, "; ")));
    return lines;
}

std::vector<std::string> closing_lines(const Paper& paper) {
    auto lines = visible_lines(paper.notes);
    if (!paper.left_out.empty())
        lines.push_back("left out because of errors: " + visible(joined(paper.left_out, ", ")));
    return lines;
}

std::vector<std::string> visible_lines(const std::vector<std::string>& lines) {
    std::vector<std::string> shown;
    shown.reserve(lines.size());
    for (const auto& line : lines) shown.push_back(visible(line));
    return shown;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string all;
    for (const auto& part : parts) {
        if (&part != &parts.front()) all += separator;
        all += part;
    }
    return all;
}

std::string paragraphs(const std::vector<std::string>& blocks) {
    std::size_t bytes = 0;
    for (const auto& block : blocks) bytes += block.size() + 1;
    std::string text;
    text.reserve(bytes);
    for (const auto& block : blocks) {
        if (!text.empty() && !block.empty()) text += '\n';
        text += block;
    }
    return text.empty() ? "\n" : text;
}

std::string padded(const std::string& text, std::size_t width, std::size_t cells, Align align) {
    const std::string fill(cells > width ? cells - width : 0, ' ');
    return align == Align::right ? fill + text : text + fill;
}

}  // namespace documents
