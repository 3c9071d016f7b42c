#include <fmt/format.h>

#include <memory>

#include "documents/overdue_table.hpp"
#include "immortal.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

constexpr std::string_view urgency_words[] = {"days", "amount", "customer"};
constexpr int most_days = 36'500;

struct OverdueOptions : ReportOptions {
    int min_days = 1;
    std::optional<Decimal> min_amount;
    reports::Urgency urgency = reports::Urgency::days;
    GroupingOptions grouping;
    bool exit_code = false;
};

void amount_option(CLI::App& app, OverdueOptions& options) {
    const auto take = [&options](const std::string& text) {
        const auto amount = parse_decimal(text);
        if (!amount) refuse("--min-amount", fmt::format("{} is no amount; write 1,000.00", text));
        options.min_amount = *amount;
    };
    app.add_option_function<std::string>("--min-amount", take,
                                         "items of at least that much, in their own currency")
        ->type_name("AMOUNT");
}

void own_options(CLI::App& app, OverdueOptions& options) {
    number_option(app, "--min-days", options.min_days, 1, most_days, "items at least that late");
    amount_option(app, options);
    const auto take = [&options](std::size_t i) {
        options.urgency = static_cast<reports::Urgency>(i);
    };
    choice_option(app, "--sort", urgency_words, take, "what comes first");
    app.add_flag("--exit-code", options.exit_code, "exit 1 when something is overdue");
    grouping_options(app, options.grouping);
}

reports::OverdueQuery query_of(const OverdueOptions& options, const Loaded& loaded, Date as_of,
                               ledger::Selection selection) {
    reports::OverdueQuery query;
    query.as_of = as_of;
    query.selection = std::move(selection);
    query.grouping = {options.grouping.keys, options.grouping.depth};
    query.min_days = options.min_days;
    query.min_amount = options.min_amount;
    query.urgency = options.urgency;
    query.promise_grace = loaded.settings.dunning.promise_grace;
    return query;
}

}  // namespace

Action overdue(CLI::App& app) {
    const auto options = std::make_shared<OverdueOptions>();
    own_options(app, *options);
    report_options(app, *options);
    examples(app, "--min-days 30 --sort amount", "--by salesperson -O html -o overdue.html");

    return [options](Console& console) {
        auto asked = ask(*options, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        const auto& book = loaded->book;
        const auto& report = immortal(
            reports::overdue(book, query_of(*options, *loaded, as_of, std::move(selection))));
        const auto audience = audience_of(options->output, loaded->settings);
        const auto printed = print_report(documents::overdue_table(report, book, audience),
                                          *options, *loaded, console);
        const bool found = options->exit_code && !report.items.empty();
        return printed == Exit::ok && found ? Exit::findings : printed;
    };
}

}  // namespace cmd
