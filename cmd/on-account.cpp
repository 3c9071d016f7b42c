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
        auto asked = ask(*options, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        const auto& book = loaded->book;
        const auto& report = immortal(reports::on_account(book, {std::move(selection), as_of}));
        const auto audience = audience_of(options->output, loaded->settings);
        return print_report(documents::on_account_table(report, book, audience), *options, *loaded,
                            console);
    };
}

}  // namespace cmd
