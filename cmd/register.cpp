#include <algorithm>
#include <memory>

#include "documents/account_table.hpp"
#include "documents/allocations_table.hpp"
#include "immortal.hpp"
#include "journal/written.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

struct RegisterOptions : ReportOptions {
    PeriodOptions period;
    bool allocations = false;
};

/// Entries after the as-of day are invisible, whatever the period.
Period period_of(const RegisterOptions& options, Date today) {
    const auto last = options.as_of.value_or(options.period.to.value_or(today));
    const Period period{options.period.from.value_or(always),
                        std::min(last, options.period.to.value_or(last))};
    if (period.from > period.to)
        refuse("--from", to_string(period.from) + " is after " + to_string(period.to));
    return period;
}

documents::Paper account_of(const RegisterOptions& options, const Loaded& loaded,
                            ledger::Selection selection, Period period) {
    const auto title_at = [&](Place place) {
        return journal::written_at(loaded.sources, place).title.str();
    };
    const auto& report = immortal(
        reports::account(loaded.book, {std::move(selection), period.from, period.to}, title_at));
    return documents::account_table(report, loaded.book, loaded.sources,
                                    audience_of(options.output, loaded.settings));
}

documents::Paper allocations_of(const Loaded& loaded, ledger::Selection selection, Period period) {
    const auto report =
        reports::allocations(loaded.book, {std::move(selection), period.from, period.to});
    return documents::allocations_table(report, loaded.book);
}

}  // namespace

Action register_(CLI::App& app) {
    const auto options = std::make_shared<RegisterOptions>();
    as_of_option(app, options->as_of);
    period_options(app, options->period);
    app.add_flag("--allocations", options->allocations,
                 "instead of the accounts, which money was set against which document");
    selection_options(app, options->selection);
    book_options(app, options->book);
    rules_option(app, options->book);
    output_options(app, options->output);
    examples(app, "C001 --from 2026-04-01 --to 2026-06-30", "--allocations --period 2026Q2");

    return [options](Console& console) {
        const auto period = period_of(*options, console.today);
        Exit status = Exit::ok;
        const auto loaded = load(options->book, console, status);
        if (!loaded) return status;
        auto selection = selection_of(options->selection, loaded->book, period.to, console);
        if (!selection) return selection.error();
        auto paper = options->allocations
                         ? allocations_of(*loaded, std::move(*selection), period)
                         : account_of(*options, *loaded, std::move(*selection), period);
        return print_report(std::move(paper), *options, *loaded, console);
    };
}

}  // namespace cmd
