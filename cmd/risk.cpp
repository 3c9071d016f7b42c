#include <memory>

#include "documents/risk_table.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

struct RiskOptions : ReportOptions {
    bool exit_code = false;
    GroupingOptions grouping;
};

}  // namespace

Action risk(CLI::App& app) {
    const auto options = std::make_shared<RiskOptions>();
    app.add_flag("--exit-code", options->exit_code, "exit 1 when something wants a look");
    grouping_options(app, options->grouping);
    report_options(app, *options);
    examples(app, "--exit-code", "C001 -O csv");

    return [options](Console& console) {
        Exit status = Exit::ok;
        const auto* loaded = load(options->book, console, status);
        if (loaded == nullptr) return status;
        const auto& book = loaded->book;
        const auto as_of = options->as_of.value_or(console.today);
        auto selection = selection_of(options->selection, book, as_of, console);
        if (!selection) return selection.error();
        const auto& settings = loaded->settings;
        const auto report = reports::risk(book, loaded->sources,
                                          {as_of,
                                           std::move(*selection),
                                           settings.risk,
                                           settings.credit,
                                           settings.dunning.promise_grace,
                                           {options->grouping.keys, options->grouping.depth}});
        const auto audience = audience_of(options->output, settings);
        const auto printed =
            print_report(documents::risk_table(report, book, audience), *options, *loaded, console);
        const bool found = options->exit_code && !report.alerts.empty();
        return printed == Exit::ok && found ? Exit::findings : printed;
    };
}

}  // namespace cmd
