#include <fmt/format.h>

#include <memory>

#include "closed_period.hpp"
#include "documents/staff_collectors_table.hpp"
#include "documents/staff_table.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

struct StaffOptions : ReportOptions {
    PeriodOptions period;
    std::optional<Rate> commission;
    bool collectors = false;
};

void own_options(CLI::App& app, StaffOptions& options) {
    period_options(app, options.period);
    const auto take = [&options](const std::string& text) {
        options.commission = parse_percent(text);
        if (!options.commission)
            refuse("--commission", fmt::format("{} is no share; write 1.5%", text));
    };
    app.add_option_function<std::string>("--commission", take, "paid on cash, and taken back of it")
        ->type_name("PERCENT");
    app.add_flag("--collectors", options.collectors,
                 "instead of salespeople, who had contacts and what followed");
}

documents::Paper paper_of(const StaffOptions& options, const Loaded& loaded,
                          const ClosedPeriod& asked, ledger::Selection selection) {
    const auto& book = loaded.book;
    const auto grace = loaded.settings.dunning.promise_grace;
    if (options.collectors)
        return documents::collectors_table(
            reports::collectors(book, loaded.sources,
                                {asked.as_of, asked.days, std::move(selection), grace}),
            book);
    const auto report = reports::staff(
        book, {asked.as_of, asked.days, std::move(selection), grace, options.commission});
    return documents::staff_table(report, book, audience_of(options.output, loaded.settings));
}

}  // namespace

Action staff(CLI::App& app) {
    const auto options = std::make_shared<StaffOptions>();
    own_options(app, *options);
    report_options(app, *options);
    examples(app, "--commission 1.5% --period 2026Q1", "--collectors --period 2026 -O csv");

    return [options](Console& console) {
        if (options->collectors && options->commission)
            refuse("--commission", "it is of salespeople; leave --collectors out");
        const auto days = closed_period(options->period, options->as_of, console.today);
        auto asked = ask(*options, days.as_of, console);
        if (!asked) return asked.error();
        return print_report(paper_of(*options, *asked->loaded, days, std::move(asked->selection)),
                            *options, *asked->loaded, console);
    };
}

}  // namespace cmd
