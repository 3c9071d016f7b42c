#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

#include "arguments.hpp"
#include "base/text.hpp"
#include "load.hpp"
#include "output_options.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

struct ConfigOptions {
    BookOptions book;
    OutputOptions output;
};

std::string full_key(const settings::InForce& row) {
    if (row.step > 0) return fmt::format("{}.{}.{}", row.section, row.step, row.key);
    return row.section.empty() ? row.key : fmt::format("{}.{}", row.section, row.key);
}

std::string book_line(const std::optional<BookChoice>& book) {
    if (!book) return "# no book is named, and there is no main.arl here\n";
    const auto files = fmt::format("{}", fmt::join(book->files, " "));
    return fmt::format("# the book: {} ({})\n", visible(files), book->because());
}

std::string head_of(const settings::InForce& row) {
    return row.step > 0 ? fmt::format("\n[[{}]]\n", row.section)
                        : fmt::format("\n[{}]\n", row.section);
}

/// A configuration that says all of it, with the origin of each line as a comment.
std::string as_toml(const std::vector<settings::InForce>& rows) {
    constexpr std::size_t widest_aligned = 100;  // cells: one long value moves no other's origin
    std::vector<std::string> lines;
    std::size_t widest = 0;
    for (const auto& row : rows) {
        lines.push_back(fmt::format("{} = {}", row.key, row.spelled));
        const auto width = display_width(lines.back());
        if (width <= widest_aligned) widest = std::max(widest, width);
    }
    std::string text;
    std::pair<std::string_view, std::size_t> section;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::pair<std::string_view, std::size_t> own{rows[i].section, rows[i].step};
        if (own != section) text += head_of(rows[i]);
        section = own;
        const auto width = std::min(widest, display_width(lines[i]));
        text +=
            fmt::format("{}{:{}}  # {}\n", lines[i], "", widest - width, visible(rows[i].origin));
    }
    return text;
}

documents::Paper as_paper(const std::vector<settings::InForce>& rows,
                          const std::optional<BookChoice>& book) {
    documents::Paper paper;
    paper.report = "config";
    if (book) paper.book = fmt::format("{}", fmt::join(book->files, " "));
    paper.title = "Settings in force";
    paper.data.columns = {{"key", "Key"}, {"value", "Value"}, {"origin", "Said by"}};
    for (const auto& row : rows)
        paper.data.rows.push_back({{full_key(row), row.value, row.origin}});
    paper.sections.push_back({"", paper.data, {}});
    return paper;
}

}  // namespace

Action config(CLI::App& app) {
    const auto options = std::make_shared<ConfigOptions>();
    file_options(app, options->book);
    output_options(app, options->output);
    examples(app, "", "--format json");

    return [options](Console& console) {
        const auto settings = find_settings(options->book, console, lint_rules());
        if (!settings) return settings.error();
        spare_configuration(options->output.file, *settings);
        const auto book = choose_book(options->book, *settings);
        const auto rows = settings::in_force(*settings);
        // What `[report] format` says is about reports.
        if (options->output.format.value_or(documents::Format::text) == documents::Format::text)
            return print(book_line(book) + as_toml(rows), options->output, console);
        return print(as_paper(rows, book), options->output, *settings, console);
    };
}

}  // namespace cmd
