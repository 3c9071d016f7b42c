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
        auto asked = ask(*options, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        const auto& book = loaded->book;
        const auto& settings = loaded->settings;
        const auto report = reports::risk(book, loaded->sources,
                                          {as_of,
                                           std::move(selection),
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
