#include <memory>

#include "documents/agenda_table.hpp"
#include "pending.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

constexpr int most_days = 365;

struct AgendaOptions : ReportOptions {
    int within = 7;
    int dispute_days = 14;
    bool exit_code = false;
};

void own_options(CLI::App& app, AgendaOptions& options) {
    days_option(app, "--within", options.within, 0, most_days, "what is near, and what is new");
    days_option(app, "--dispute-days", options.dispute_days, 0, most_days,
                "disputes of which nothing was said for so long");
    app.add_flag("--exit-code", options.exit_code, "exit 1 when there is something to do");
}

}  // namespace

Action agenda(CLI::App& app) {
    const auto options = std::make_shared<AgendaOptions>();
    own_options(app, *options);
    report_options(app, *options);
    examples(app, "--within 14d --salesperson Chen", "-O html -o agenda.html");

    return [options](Console& console) {
        auto asked = ask(*options, console);
        if (!asked) return asked.error();
        auto& [loaded, day, selection] = *asked;
        reports::AgendaQuery query;
        query.dunning.as_of = day;
        query.dunning.selection = std::move(selection);
        query.dunning.dunning = loaded->settings.dunning;
        query.within = Days{options->within};
        query.dispute_days = Days{options->dispute_days};
        auto status = Exit::ok;
        if (!tell_query(loaded->settings.mail.outbox, loaded->book, query.dunning, console, status))
            return status;
        const auto agenda = reports::agenda(loaded->book, std::move(query));
        const auto printed =
            print_report(documents::agenda_table(agenda, loaded->book), *options, *loaded, console);
        if (printed != Exit::ok) return printed;
        const bool found = options->exit_code && !agenda.lines.empty();
        return found ? Exit::findings : status;
    };
}

}  // namespace cmd
