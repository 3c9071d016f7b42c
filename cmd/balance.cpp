#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "documents/balance_table.hpp"
#include "documents/roll_forward_table.hpp"
#include "immortal.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

struct BalanceOptions : ReportOptions {
    GroupingOptions grouping;
    PeriodOptions period;
    bool all = false;

    bool is_roll_forward() const { return period.from || period.to; }
};

void refuse_contradictions(const BalanceOptions& options) {
    if (options.is_roll_forward() && options.as_of) refuse("--as-of", "a period ends with --to");
}

/// What is not said of the period: from the first entry of the book, until today.
Period period_of(const BalanceOptions& options, const ledger::Book& book, Date today) {
    const auto to = options.period.to.value_or(today);
    const auto first = std::min(book.counts.first.value_or(to), to);
    const auto from = options.period.from.value_or(first);
    if (from > to) refuse("--from", fmt::format("{} is after {}", to_string(from), to_string(to)));
    return {from, to};
}

documents::Paper paper_of(const BalanceOptions& options, const Loaded& loaded, Date day,
                          ledger::Selection selection) {
    const auto& book = loaded.book;
    const auto grouping = grouping_of(options.grouping);
    const auto& report =
        immortal(reports::balance(book, {day, std::move(selection), grouping, options.all}));
    return documents::balance_table(report, book, audience_of(options.output, loaded.settings));
}

documents::Paper paper_of(const BalanceOptions& options, const Loaded& loaded, const Period& period,
                          ledger::Selection selection) {
    const auto& book = loaded.book;
    const auto grouping = grouping_of(options.grouping);
    const auto& report = immortal(
        reports::roll_forward(book, {period, std::move(selection), grouping, options.all}));
    return documents::roll_forward_table(report, book,
                                         audience_of(options.output, loaded.settings));
}

}  // namespace

Action balance(CLI::App& app) {
    const auto options = std::make_shared<BalanceOptions>();
    period_options(app, options->period);
    grouping_options(app, options->grouping);
    app.add_flag("--all", options->all, "also customers who owe nothing");
    report_options(app, *options);
    examples(app, "--as-of 2026-03-31", "--period 2026Q1 --by salesperson");

    return [options](Console& console) {
        refuse_contradictions(*options);
        Exit status = Exit::ok;
        const auto loaded = load(options->book, console, status);
        if (!loaded) return status;
        const auto& book = loaded->book;
        const auto period = period_of(*options, book, options->as_of.value_or(console.today));
        auto selection = selection_of(options->selection, book, period.to, console);
        if (!selection) return selection.error();
        auto paper = options->is_roll_forward()
                         ? paper_of(*options, *loaded, period, std::move(*selection))
                         : paper_of(*options, *loaded, period.to, std::move(*selection));
        return print_report(std::move(paper), *options, *loaded, console);
    };
}

}  // namespace cmd
