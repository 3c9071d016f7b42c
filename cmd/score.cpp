#include <memory>

#include "documents/score_table.hpp"
#include "immortal.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

struct ScoreOptions : ReportOptions {
    bool detail = false;
    GroupingOptions grouping;
};

}  // namespace

Action score(CLI::App& app) {
    const auto options = std::make_shared<ScoreOptions>();
    app.add_flag("--detail", options->detail, "factor by factor, with reasons");
    grouping_options(app, options->grouping);
    report_options(app, *options);
    examples(app, "C001 --detail", "--by salesperson -O csv");

    return [options](Console& console) {
        auto asked = ask(*options, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        const auto& book = loaded->book;
        reports::ScoreQuery query;
        query.as_of = as_of;
        query.selection = std::move(selection);
        query.grouping = {options->grouping.keys, options->grouping.depth};
        query.credit = loaded->settings.credit;
        query.score = ledger::score_terms(loaded->settings);
        const auto& report = immortal(reports::score(book, std::move(query)));
        const auto audience = audience_of(options->output, loaded->settings);
        return print_report(options->detail ? documents::score_detail_table(report, book, audience)
                                            : documents::score_table(report, book, audience),
                            *options, *loaded, console);
    };
}

}  // namespace cmd
