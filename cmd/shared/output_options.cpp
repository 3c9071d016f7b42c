#include "output_options.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "arguments.hpp"
#include "base/file.hpp"

namespace cmd {

namespace {

// `settings::formats` names them in the order of the enumeration.
static_assert(settings::formats.size() == static_cast<std::size_t>(documents::Format::html) + 1);

documents::Format format_named(std::string_view name) {
    const auto found = std::ranges::find(settings::formats, name);
    ::check(found != settings::formats.end());
    return static_cast<documents::Format>(found - settings::formats.begin());
}

constexpr std::string_view formats_and_letters[] = {"text", "csv",  "tsv", "json",
                                                    "md",   "html", "eml", "pdf"};

void format_option(CLI::App& app, OutputOptions& options,
                   std::span<const std::string_view> choices) {
    const auto take = [&options](std::size_t index) {
        if (index < settings::formats.size()) {
            options.format = static_cast<documents::Format>(index);
        } else {
            options.letter =
                index == settings::formats.size() ? LetterFormat::eml : LetterFormat::pdf;
        }
    };
    choice_option(app, "-O,--format", choices, take, "how to print it")->group("Output");
}

void csv_options(CLI::App& app, OutputOptions& options) {
    raw_csv_option(app, options);
    app.add_flag("--bom", options.byte_order_mark, "begin CSV with a byte-order mark")
        ->group("Output");
}

}  // namespace

void file_option(CLI::App& app, OutputOptions& options) {
    const auto take_file = [&options](const std::string& name) {
        options.file = name == "-" ? "" : name;
    };
    app.add_option_function<std::string>("-o,--output", take_file,
                                         "write to FILE, whole or not at all")
        ->type_name("FILE")
        ->group("Output");
}

void raw_csv_option(CLI::App& app, OutputOptions& options) {
    app.add_flag("--raw-csv", options.raw_csv, "leave cells that a spreadsheet would run")
        ->group("Output");
}

void output_options(CLI::App& app, OutputOptions& options) {
    format_option(app, options, settings::formats);
    file_option(app, options);
    csv_options(app, options);
}

void output_options_and_letters(CLI::App& app, OutputOptions& options) {
    format_option(app, options, formats_and_letters);
    file_option(app, options);
    csv_options(app, options);
}

void chart_option(CLI::App& app, bool& chart) {
    app.add_flag("--chart", chart, "draw bars below the table");
}

void refuse_chart_for_machines(bool chart, documents::Audience audience) {
    if (chart && audience == documents::Audience::machines)
        refuse("--chart", "bars are drawn in text, md and html");
}

documents::Format format_of(const OutputOptions& options, const settings::Settings& settings) {
    return options.format ? *options.format : format_named(settings.report.format);
}

documents::Audience audience_of(const OutputOptions& options, const settings::Settings& settings) {
    return documents::audience_of(format_of(options, settings));
}

Exit print(const documents::Paper& paper, const OutputOptions& options,
           const settings::Settings& settings, Console& console) {
    const documents::RenderOptions how{
        .format = format_of(options, settings),
        .colour = options.file.empty() && console.colour_out,
        .raw_csv = options.raw_csv,
        .byte_order_mark = options.byte_order_mark,
        .ambiguous_wide = settings.fmt.ambiguous_wide,
    };
    return print(documents::render(paper, how), options, console);
}

Exit print(std::string_view text, const OutputOptions& options, Console& console) {
    if (options.file.empty()) {
        console.out.write(text);
        return Exit::ok;
    }
    const auto written = replace_file(options.file, text);
    if (written) return Exit::ok;
    complain(console, fmt::format("cannot write {}: {}", options.file, written.error().reason));
    return Exit::failure;
}

}  // namespace cmd
