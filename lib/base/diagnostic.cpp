#include "base/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/excerpt.hpp"
#include "base/text.hpp"

namespace {

constexpr std::string_view red = "\033[1;31m";
constexpr std::string_view yellow = "\033[1;33m";
constexpr std::string_view cyan = "\033[36m";
constexpr std::string_view bold = "\033[1m";
constexpr std::string_view plain = "\033[0m";

std::string coloured(std::string_view text, std::string_view code, bool colour) {
    return colour ? fmt::format("{}{}{}", code, text, plain) : std::string{text};
}

/// A line of source cut to what fits, and where the marked part of it stands.
struct Excerpt {
    std::string text;
    std::size_t indent;
    std::size_t width;
};

/// At most `widest` cells around the marked bytes [begin, end).
Excerpt excerpt_of(std::string_view line, std::size_t begin, std::size_t end, std::size_t widest) {
    begin = std::min(begin, line.size());
    end = std::clamp(end, begin, line.size());
    std::string ellipsis;
    if (display_width(line.substr(0, begin)) > widest / 2) {
        auto cut = begin > widest / 3 ? begin - widest / 3 : 0;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
        line.remove_prefix(cut);
        begin -= cut;
        end -= cut;
        ellipsis = "…";
    }
    const auto shown = prefix_of_width(line, widest);
    const bool cut_short = shown.size() < line.size();
    const auto before = visible(line.substr(0, begin));
    const auto marked =
        visible(shown.substr(std::min(begin, shown.size()), end > begin ? end - begin : 0));
    const auto indent = display_width(ellipsis) + display_width(before);
    return {ellipsis + visible(shown) + (cut_short ? "…" : ""), indent,
            std::max<std::size_t>(1, display_width(marked))};
}

std::string excerpt_lines(const Label& label, const Sources& sources, std::size_t line,
                          bool with_caret, std::string_view code, bool colour) {
    const auto [start, whole] = sources.line_at(label.span.source, label.span.begin);
    const auto excerpt = excerpt_of(whole, label.span.begin - start,
                                    label.span.end > start ? label.span.end - start : 0,
                                    quoting_of(sources, label.span.source).line);
    auto out = fmt::format("{:>5} | {}\n", line, excerpt.text);
    if (!with_caret) return out;
    const auto carets = coloured(std::string(excerpt.width, '^'), code, colour);
    out += fmt::format("      | {}{}", std::string(excerpt.indent, ' '), carets);
    if (!label.words.empty()) out += " " + visible(label.words);
    return out + "\n";
}

std::string_view severity_name(Severity severity) {
    return severity == Severity::error ? "error" : "warning";
}

}  // namespace

Severity Diagnostics::level(const Rule& rule) const {
    if (rule.severity == Severity::error) return Severity::error;
    const auto found = levels_.find(rule.name);
    return found == levels_.end() ? rule.severity : found->second;
}

void Diagnostics::report(Diagnostic diagnostic) {
    if (muted_ > 0) return;
    diagnostic.rule.severity = level(diagnostic.rule);
    if (diagnostic.rule.severity == Severity::off) return;
    ++(diagnostic.rule.severity == Severity::error ? errors_ : warnings_);
    list_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Diagnostics::in_reading_order() const {
    auto ordered = list_;
    const auto place = [](const Diagnostic& diagnostic) {
        return diagnostic.labels.empty() ? Span{} : diagnostic.labels.front().span;
    };
    std::ranges::stable_sort(ordered, [&](const Diagnostic& a, const Diagnostic& b) {
        const auto left = place(a);
        const auto right = place(b);
        if (left.source != right.source) return left.source < right.source;
        if (left.begin != right.begin) return left.begin < right.begin;
        return a.rule.name < b.rule.name;
    });
    return ordered;
}

std::string render(const Diagnostic& diagnostic, const Sources& sources, bool colour) {
    const auto code = diagnostic.rule.severity == Severity::error ? red : yellow;
    const auto kind =
        coloured(fmt::format("{}:", severity_name(diagnostic.rule.severity)), code, colour);
    const auto& labels = diagnostic.labels;
    const auto widest =
        labels.empty() ? std::string::npos : quoting_of(sources, labels[0].span.source).word;
    const auto said = [&](std::string_view words) {
        return visible(quoted_briefly(words, widest));
    };
    const auto message = coloured(said(diagnostic.message), bold, colour);
    if (diagnostic.labels.empty()) {
        auto out = fmt::format("{} {} [{}]\n", kind, message, diagnostic.rule.name);
        for (const auto& hint : diagnostic.hints)
            out += fmt::format("{}: {}\n", hint.kind == Hint::Kind::fix ? "fix" : "help",
                               visible(hint.words));
        return out;
    }
    std::string out;
    for (std::size_t i = 0; i < diagnostic.labels.size(); ++i) {
        const auto& label = diagnostic.labels[i];
        const auto at = sources.locate(label.span.source, label.span.begin);
        const auto place =
            fmt::format("{}:{}:{}:", visible(sources.name(label.span.source)), at.line, at.column);
        out += coloured(place, bold, colour);
        if (i == 0) {
            out += fmt::format(" {} {} [{}]\n", kind, message, diagnostic.rule.name);
        } else {
            out += fmt::format(" {} {}\n", coloured("note:", cyan, colour), said(label.words));
        }
        out += excerpt_lines(label, sources, at.line, i == 0, code, colour);
    }
    for (const auto& hint : diagnostic.hints)
        out += fmt::format("{}: {}\n", hint.kind == Hint::Kind::fix ? "fix" : "help",
                           said(hint.words));
    return out;
}
