#include <memory>

#include "documents/habit_table.hpp"
#include "immortal.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

constexpr int most_days = 36'500;

struct HabitOptions : ReportOptions {
    int days = 365;
    GroupingOptions grouping;
};

}  // namespace

Action habit(CLI::App& app) {
    const auto options = std::make_shared<HabitOptions>();
    days_option(app, "--window", options->days, 1, most_days, "cash of the last so many days");
    grouping_options(app, options->grouping);
    report_options(app, *options);
    examples(app, "C001", "--by region --window 180 -O csv");

    return [options](Console& console) {
        auto asked = ask(*options, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        const auto& book = loaded->book;
        reports::HabitQuery query;
        query.as_of = as_of;
        query.selection = std::move(selection);
        query.grouping = grouping_of(options->grouping);
        query.days = options->days;
        const auto& report = immortal(reports::habit(book, std::move(query)));
        const auto audience = audience_of(options->output, loaded->settings);
        return print_report(documents::habit_table(report, book, audience), *options, *loaded,
                            console);
    };
}

}  // namespace cmd
