#include <memory>

#include "customer_keys.hpp"
#include "documents/forecast_backtest_table.hpp"
#include "documents/forecast_table.hpp"
#include "immortal.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

constexpr std::string_view what_to_include[] = {"orders"};
constexpr int most_weeks = 520;
constexpr int most_months = 120;

struct ForecastOptions : ReportOptions {
    int weeks = 13;
    bool orders = false;
    bool detail = false;
    int backtest = 0;  // months; 0: none
    GroupingOptions grouping;
    bool chart = false;
};

void own_options(CLI::App& app, ForecastOptions& options) {
    number_option(app, "--weeks", options.weeks, 1, most_weeks, "how many weeks");
    choice_option(
        app, "--include", what_to_include, [&options](std::size_t) { options.orders = true; },
        "what is forecast beside open items");
    app.add_flag("--detail", options.detail, "item by item");
    months_option(app, "--backtest", options.backtest, 1, most_months,
                  "hold forecasts of that many month ends against what came");
    grouping_options(app, options.grouping);
    chart_option(app, options.chart);
}

void refuse_contradictions(const ForecastOptions& options) {
    const bool grouped = !options.grouping.keys.empty();
    if (options.chart && (grouped || options.detail || options.backtest > 0))
        refuse("--chart", "bars are of the weeks of all; leave --by, --detail and --backtest out");
    if (options.detail && grouped) refuse("--detail", "items are not grouped; leave --by out");
    if (options.backtest == 0) return;
    if (grouped) refuse("--backtest", "it is of the whole selection; leave --by out");
    if (options.detail) refuse("--backtest", "it has no items; leave --detail out");
    if (options.orders) refuse("--backtest", "it is of open items; leave --include out");
}

reports::ForecastQuery query_of(const ForecastOptions& options, const Loaded& loaded, Date as_of,
                                ledger::Selection selection) {
    reports::ForecastQuery query;
    query.as_of = as_of;
    query.selection = std::move(selection);
    query.grouping = {options.grouping.keys, options.grouping.depth};
    query.weeks = options.weeks;
    query.with_orders = options.orders;
    query.with_items = options.detail;
    query.settings = loaded.settings.forecast;
    query.promise_grace = loaded.settings.dunning.promise_grace;
    return query;
}

documents::Paper paper_of(const ForecastOptions& options, reports::ForecastQuery query,
                          const ledger::Book& book, documents::Audience audience) {
    if (options.backtest == 0)
        return documents::forecast_table(immortal(reports::forecast(book, std::move(query))), book,
                                         audience, options.chart);
    const auto& report = immortal(reports::backtest(book, std::move(query), options.backtest));
    return documents::forecast_backtest_table(report, book, audience);
}

}  // namespace

Action forecast(CLI::App& app) {
    const auto options = std::make_shared<ForecastOptions>();
    own_options(app, *options);
    report_options(app, *options);
    examples(app, "--weeks 8 --include orders", "--backtest 12m -O csv -o backtest.csv");

    return [options](Console& console) {
        refuse_contradictions(*options);
        auto asked = ask(*options, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        if (!has_sound_group(loaded->settings, console)) return Exit::bad_data;
        const auto audience = audience_of(options->output, loaded->settings);
        refuse_chart_for_machines(options->chart, audience);
        auto query = query_of(*options, *loaded, as_of, std::move(selection));
        return print_report(paper_of(*options, std::move(query), loaded->book, audience), *options,
                            *loaded, console);
    };
}

}  // namespace cmd
