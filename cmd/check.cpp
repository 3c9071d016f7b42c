#include <fmt/format.h>

#include <memory>

#include "base/diagnostic_list.hpp"
#include "delivery/leftovers.hpp"
#include "documents/check_table.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

struct CheckOptions {
    BookOptions book;
    OutputOptions output;
};

Exit verdict(const Loaded& loaded) {
    if (loaded.diagnostics.any_error() || !loaded.complete) return Exit::bad_data;
    return loaded.diagnostics.warnings() > 0 ? Exit::findings : Exit::ok;
}

Exit print_text(const Loaded& loaded, const CheckOptions& options, Console& console) {
    spare_what_was_read(options.output.file, loaded);
    const bool colour = console.colour_out && options.output.file.empty();
    const auto list =
        render_all(loaded.diagnostics, loaded.sources, options.book.max_errors, colour);
    const auto summary = documents::check_summary(loaded.book, loaded.diagnostics);
    return print(list + summary + "\n", options.output, console);
}

Exit print_list(const Loaded& loaded, const CheckOptions& options, Console& console) {
    if (format_of(options.output, loaded.settings) == documents::Format::text)
        return print_text(loaded, options, console);
    const ReportOptions as_report{options.book, options.output, {}, {}};
    return print_report(documents::check_table(loaded.diagnostics, loaded.sources, loaded.book),
                        as_report, loaded, console);
}

}  // namespace

Action check(CLI::App& app) {
    const auto options = std::make_shared<CheckOptions>();
    book_options(app, options->book);
    rules_option(app, options->book);
    output_options(app, options->output);
    examples(app, "", "--format json");

    return [options](Console& console) {
        Exit status = Exit::ok;
        auto loaded = read_and_post(options->book, console, status);
        if (!loaded) return status;
        lint(*loaded, Severity::warning, console);
        delivery::check_leftovers(loaded->settings.mail.outbox, loaded->sources,
                                  loaded->diagnostics);
        const auto printed = print_list(*loaded, *options, console);
        return printed == Exit::ok ? verdict(*loaded) : printed;
    };
}

}  // namespace cmd
