#include <memory>

#include "documents/kpi_table.hpp"
#include "immortal.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

constexpr std::string_view effectiveness_words[] = {"total", "monthly"};
constexpr std::string_view sales_words[] = {"gross", "net"};
constexpr int most_months = 120;
constexpr int months_of_chart = 12;  // where no trend is asked for

struct KpiOptions : ReportOptions {
    reports::KpiQuery query;
    GroupingOptions grouping;
    bool chart = false;
};

void own_options(CLI::App& app, KpiOptions& options) {
    auto& query = options.query;
    months_option(app, "--window", query.months, 1, most_months,
                  "calendar months; the last ends on the day");
    months_option(app, "--trend", query.trend, 1, most_months, "a row for each of so many months");
    const auto take_effectiveness = [&query](std::size_t i) {
        query.effectiveness = static_cast<reports::Effectiveness>(i);
    };
    choice_option(app, "--cei", effectiveness_words, take_effectiveness,
                  "sales that CEI takes: of the window, or of a month of it");
    const auto take_sales = [&query](std::size_t i) {
        query.sales = static_cast<reports::SalesCounted>(i);
    };
    choice_option(app, "--sales", sales_words, take_sales, "with credit notes, or without");
    grouping_options(app, options.grouping);
    chart_option(app, options.chart);
}

void take_chart(KpiOptions& options) {
    if (!options.chart) return;
    if (!options.grouping.keys.empty())
        refuse("--chart", "bars are of the whole selection; leave --by out");
    if (options.query.trend == 1) options.query.trend = months_of_chart;
}

}  // namespace

Action kpi(CLI::App& app) {
    const auto options = std::make_shared<KpiOptions>();
    own_options(app, *options);
    report_options(app, *options);
    examples(app, "--trend 12m", "--by salesperson --window 12m -O csv");

    return [options](Console& console) {
        take_chart(*options);
        auto asked = ask(*options, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        const auto& book = loaded->book;
        auto& query = options->query;
        query.as_of = as_of;
        query.selection = std::move(selection);
        query.grouping = {options->grouping.keys, options->grouping.depth};
        const auto& report = immortal(reports::kpi(book, query));
        const auto audience = audience_of(options->output, loaded->settings);
        refuse_chart_for_machines(options->chart, audience);
        return print_report(documents::kpi_table(report, book, audience, options->chart), *options,
                            *loaded, console);
    };
}

}  // namespace cmd
