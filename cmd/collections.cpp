#include <algorithm>
#include <memory>

#include "closed_period.hpp"
#include "documents/collections_table.hpp"
#include "immortal.hpp"
#include "report_options.hpp"
#include "reports/collections.hpp"

namespace cmd {

namespace {

constexpr std::string_view own_keys[] = {"day", "month", "method"};

struct CollectionsOptions : ReportOptions {
    PeriodOptions period;
    GroupingOptions grouping;
};

}  // namespace

Action collections(CLI::App& app) {
    const auto options = std::make_shared<CollectionsOptions>();
    period_options(app, options->period);
    grouping_options(app, options->grouping, own_keys);
    report_options(app, *options);
    examples(app, "--by day --period 2026-06", "--by method -O csv");

    return [options](Console& console) {
        const auto [period, day] = closed_period(options->period, options->as_of, console.today);
        auto asked = ask(*options, day, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        const auto& book = loaded->book;
        const auto& report = immortal(reports::collections(
            book, loaded->sources,
            {as_of, period, std::move(selection), grouping_of(options->grouping)}));
        const auto audience = audience_of(options->output, loaded->settings);
        return print_report(documents::collections_table(report, book, audience), *options, *loaded,
                            console);
    };
}

}  // namespace cmd
