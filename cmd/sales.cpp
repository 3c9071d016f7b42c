#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "closed_period.hpp"
#include "documents/sales_table.hpp"
#include "immortal.hpp"
#include "report_options.hpp"
#include "reports/sales.hpp"

namespace cmd {

namespace {

constexpr std::string_view own_keys[] = {"product", "month"};

struct SalesOptions : ReportOptions {
    PeriodOptions period;
    GroupingOptions grouping;
    bool monthly = false;
    bool targets = false;
    bool chart = false;
};

void own_options(CLI::App& app, SalesOptions& options) {
    period_options(app, options.period);
    grouping_options(app, options.grouping, own_keys);
    app.add_flag("--monthly", options.monthly, "a row for each month as well");
    app.add_flag("--targets", options.targets,
                 "beside what was to be sold, as [sales.targets] says");
    chart_option(app, options.chart);
}

/// `--monthly` says one key more.
ledger::Grouping keys_of(const SalesOptions& options) {
    auto grouping = grouping_of(options.grouping);
    if (options.monthly && std::ranges::count(grouping.keys, "month") == 0)
        grouping.keys.emplace_back("month");
    return grouping;
}

/// The key whose values have targets: the only one beside `month`.
std::string target_key(const SalesOptions& options) {
    auto keys = keys_of(options).keys;
    std::erase(keys, "month");
    if (keys.size() != 1 || keys.front() == "currency")
        refuse("--targets", "targets are for the values of one key, and not for currencies");
    return keys.front();
}

/// A target of the configuration in the terms of the book; complains where it has none.
std::optional<reports::YearTarget> target_in(const Loaded& loaded,
                                             const settings::SalesTarget& said, Console& console) {
    const auto& book = loaded.book;
    const auto complain_of = [&](std::string_view what) {
        complain(console,
                 fmt::format("{}: the target of {} {}", loaded.settings.file, said.value, what));
    };
    auto currency = book.currency;
    if (!said.year.currency.empty()) currency = book.currencies.find(said.year.currency);
    if (currency.is_none()) {
        complain_of("is in no currency of the book");
        return std::nullopt;
    }
    const auto minor = scale(said.year.number, book.currencies.decimals(currency));
    if (!minor) {
        complain_of(fmt::format("is no amount of {}", book.currencies.code(currency)));
        return std::nullopt;
    }
    auto customer = Id<ledger::Customer>::none();
    if (said.key == "customer") {
        customer = book.find_customer(said.value);
        if (customer.is_none()) {
            complain_of("is of no customer of the book");
            return std::nullopt;
        }
    }
    return reports::YearTarget{said.value, customer, Money::from_minor(*minor, currency)};
}

/// What is wanted of those in the configuration.
tl::expected<std::vector<reports::YearTarget>, Exit> targets_of(const SalesOptions& options,
                                                                const Loaded& loaded,
                                                                Console& console) {
    std::vector<reports::YearTarget> targets;
    if (!options.targets) return targets;
    const auto key = target_key(options);
    for (const auto& said : loaded.settings.sales.targets) {
        if (said.key != key) continue;
        const auto target = target_in(loaded, said, console);
        if (!target) return tl::unexpected{Exit::bad_data};
        targets.push_back(*target);
    }
    if (targets.empty())
        refuse("--targets", fmt::format("no [sales.targets.{}] in the configuration", key));
    return targets;
}

}  // namespace

Action sales(CLI::App& app) {
    const auto options = std::make_shared<SalesOptions>();
    own_options(app, *options);
    report_options(app, *options);
    examples(app, "--by product --period 2026Q1", "--by salesperson --monthly -O csv");

    return [options](Console& console) {
        const auto [period, day] = closed_period(options->period, options->as_of, console.today);
        auto asked = ask(*options, day, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        const auto& book = loaded->book;
        auto targets = targets_of(*options, *loaded, console);
        if (!targets) return targets.error();
        const auto& report = immortal(reports::sales(
            book, loaded->sources,
            {as_of, period, std::move(selection), keys_of(*options), std::move(*targets)}));
        const auto audience = audience_of(options->output, loaded->settings);
        refuse_chart_for_machines(options->chart, audience);
        return print_report(documents::sales_table(report, book, audience, options->chart),
                            *options, *loaded, console);
    };
}

}  // namespace cmd
