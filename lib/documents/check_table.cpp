#include "documents/check_table.hpp"

#include <fmt/format.h>

#include "base/excerpt.hpp"
#include "documents/table_cell.hpp"

namespace documents {
namespace {

std::string_view severity_of(const Diagnostic& diagnostic) {
    return diagnostic.rule.severity == Severity::error ? "error" : "warning";
}

/// Words of a diagnostic; what they quote of a file that is no journal is cut short.
std::string said(std::string_view words, const Diagnostic& diagnostic, const Sources& sources) {
    if (diagnostic.labels.empty()) return std::string{words};
    return quoted_briefly(words, quoting_of(sources, diagnostic.labels[0].span.source).word);
}

std::string help_of(const Diagnostic& diagnostic, const Sources& sources) {
    std::vector<std::string> words;
    for (const auto& hint : diagnostic.hints)
        words.push_back(said(hint.words, diagnostic, sources));
    return joined(words, "; ");
}

std::string place_of(const Label& label, const Sources& sources) {
    const auto at = sources.locate(label.span.source, label.span.begin);
    return fmt::format("{}:{}:{}", sources.name(label.span.source), at.line, at.column);
}

/// What the first label says about its place, then the other places.
std::string notes_of(const Diagnostic& diagnostic, const Sources& sources) {
    std::vector<std::string> notes;
    for (const auto& label : diagnostic.labels) {
        const bool first = &label == &diagnostic.labels.front();
        if (!first) notes.push_back(place_of(label, sources) + ": " + label.words);
        if (first && !label.words.empty()) notes.push_back(label.words);
    }
    return joined(notes, "; ");
}

Row machine_row(const Diagnostic& diagnostic, const Sources& sources) {
    Row row{{std::string{diagnostic.rule.name}, std::string{severity_of(diagnostic)}}};
    if (diagnostic.labels.empty()) {
        row.cells.resize(row.cells.size() + 5);
    } else {
        const auto& span = diagnostic.labels.front().span;
        const auto at = sources.locate(span.source, span.begin);
        row.cells.insert(row.cells.end(),
                         {sources.name(span.source), static_cast<std::int64_t>(at.line),
                          static_cast<std::int64_t>(at.column), std::int64_t{span.begin},
                          std::int64_t{span.end}});
    }
    row.cells.insert(row.cells.end(),
                     {said(diagnostic.message, diagnostic, sources), help_of(diagnostic, sources),
                      notes_of(diagnostic, sources)});
    return row;
}

Row people_row(const Diagnostic& diagnostic, const Sources& sources) {
    const auto place =
        diagnostic.labels.empty() ? "" : place_of(diagnostic.labels.front(), sources);
    return {{place, std::string{severity_of(diagnostic)},
             said(diagnostic.message, diagnostic, sources), std::string{diagnostic.rule.name},
             help_of(diagnostic, sources)}};
}

Table summary_table(const ledger::Book& book, const Diagnostics& diagnostics) {
    const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    const auto day = [](const std::optional<Date>& date) { return date ? Cell{*date} : Cell{}; };
    return {{{"files", ""},
             {"entries", ""},
             {"customers", ""},
             {"documents", ""},
             {"first", ""},
             {"last", ""},
             {"errors", ""},
             {"warnings", ""}},
            {{{count(book.counts.files), count(book.counts.entries()), count(book.customers.size()),
               count(book.documents.size()), day(book.counts.first), day(book.counts.last),
               count(diagnostics.errors()), count(diagnostics.warnings())}}}};
}

std::string counted(std::size_t count, std::string_view thing) {
    if (count == 0) return fmt::format("no {}s", thing);
    return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

}  // namespace

std::string check_summary(const ledger::Book& book, const Diagnostics& diagnostics) {
    const auto entries = book.counts.entries();
    auto text =
        fmt::format("{}, {} {}, {}, {}", counted(book.counts.files, "file"), entries,
                    entries == 1 ? "entry" : "entries", counted(book.customers.size(), "customer"),
                    counted(book.documents.size(), "document"));
    if (book.counts.first && book.counts.last)
        text +=
            fmt::format(", {} to {}", to_string(*book.counts.first), to_string(*book.counts.last));
    return text + fmt::format(": {}, {}", counted(diagnostics.errors(), "error"),
                              counted(diagnostics.warnings(), "warning"));
}

Paper check_table(const Diagnostics& diagnostics, const Sources& sources,
                  const ledger::Book& book) {
    Paper paper;
    paper.report = "check";
    paper.title = "Check";
    paper.data.columns = {{"rule", ""},   {"severity", ""}, {"file", ""}, {"line", ""},
                          {"column", ""}, {"begin", ""},    {"end", ""},  {"message", ""},
                          {"help", ""},   {"notes", ""}};
    Section section{"",
                    {{{"place", "Place"},
                      {"severity", "Severity"},
                      {"message", "Message"},
                      {"rule", "Rule"},
                      {"help", "Help"}},
                     {}},
                    {}};
    for (const auto& diagnostic : diagnostics.in_reading_order()) {
        paper.data.rows.push_back(machine_row(diagnostic, sources));
        section.table.rows.push_back(people_row(diagnostic, sources));
    }
    paper.totals = summary_table(book, diagnostics);
    if (!section.table.rows.empty()) paper.sections.push_back(std::move(section));
    paper.notes = {check_summary(book, diagnostics)};
    return paper;
}

}  // namespace documents
