#include <memory>

#include "documents/on_account_table.hpp"
#include "immortal.hpp"
#include "report_options.hpp"

namespace cmd {

Action on_account(CLI::App& app) {
    const auto options = std::make_shared<ReportOptions>();
    report_options(app, *options);
    examples(app, "C001 --as-of 2026-06-30", "-O csv");

    return [options](Console& console) {
        Exit status = Exit::ok;
        const auto* loaded = load(options->book, console, status);
        if (loaded == nullptr) return status;
        const auto& book = loaded->book;
        const auto as_of = options->as_of.value_or(console.today);
        auto selection = selection_of(options->selection, book, as_of, console);
        if (!selection) return selection.error();
        const auto& report = immortal(reports::on_account(book, {std::move(*selection), as_of}));
        const auto audience = audience_of(options->output, loaded->settings);
        return print_report(documents::on_account_table(report, book, audience), *options, *loaded,
                            console);
    };
}

}  // namespace cmd
