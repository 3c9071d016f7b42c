#include <memory>

#include "documents/dunning_table.hpp"
#include "immortal.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

struct RemindOptions : ReportOptions {
    bool why = false;
    bool force = false;
    std::optional<Period> replay;
    std::optional<settings::Channel> channel;
};

/// `--simulate 2025-01-01..2025-12-31`, or whatever `--period` takes.
void replay_option(CLI::App& app, RemindOptions& options) {
    const auto take = [&options](const std::string& text) {
        const auto dots = text.find("..");
        if (dots == std::string::npos) {
            const auto period = parse_period(text);
            if (!period) refuse("--simulate", text + " is no period; write FIRST..LAST");
            options.replay = *period;
            return;
        }
        options.replay = Period{day_of("--simulate", text.substr(0, dots)),
                                day_of("--simulate", text.substr(dots + 2))};
        if (options.replay->to < options.replay->from)
            refuse("--simulate", "the last day is before the first");
    };
    app.add_option_function<std::string>("--simulate", take,
                                         "replay these days as if every message had been sent")
        ->type_name("FIRST..LAST");
}

void own_options(CLI::App& app, RemindOptions& options) {
    app.add_flag("--why", options.why, "item by item, with the reason");
    replay_option(app, options);
    const auto take = [&options](std::size_t i) {
        options.channel = static_cast<settings::Channel>(i);
    };
    choice_option(app, "--channel", settings::channels, take, "instead of those of the steps");
    app.add_flag("--force", options.force, "although the newest receipt is old");
}

reports::DunningQuery query_of(const RemindOptions& options, const Loaded& loaded, Date as_of,
                               ledger::Selection selection) {
    return {as_of, std::move(selection), loaded.settings.dunning, {}, options.channel};
}

documents::Paper paper_of(const RemindOptions& options, const Loaded& loaded,
                          reports::DunningQuery query) {
    const auto& book = loaded.book;
    if (options.replay) {
        const auto dunning = query.dunning;
        return documents::dunning_replay_table(
            reports::replayed_dunning(book, std::move(query), *options.replay), *options.replay,
            dunning, book);
    }
    auto plan = reports::dunning(book, std::move(query));
    if (options.force)
        std::erase_if(plan.quiet, [](const reports::Quiet& quiet) {
            return quiet.because == reports::Quiet::Because::stale_bank;
        });
    if (options.why) return documents::dunning_why_table(plan, book);
    const auto all = reports::deliveries(book, plan, loaded.settings.mail.salespeople);
    return documents::dunning_table(plan, all, book);
}

}  // namespace

Action remind(CLI::App& app) {
    const auto options = std::make_shared<RemindOptions>();
    own_options(app, *options);
    report_options(app, *options);
    examples(app, "", "--why C001");

    return [options](Console& console) {
        Exit status = Exit::ok;
        const auto loaded = load(options->book, console, status);
        if (!loaded) return status;
        const auto as_of = options->as_of.value_or(console.today);
        auto selection = selection_of(options->selection, loaded->book, as_of, console);
        if (!selection) return selection.error();
        return print_report(
            paper_of(*options, *loaded, query_of(*options, *loaded, as_of, std::move(*selection))),
            *options, *loaded, console);
    };
}

}  // namespace cmd
