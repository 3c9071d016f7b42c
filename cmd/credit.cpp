#include <memory>

#include "credit_options.hpp"
#include "documents/credit_table.hpp"

namespace cmd {

namespace {

Exit list(const CreditOptions& options, const Loaded& loaded, Console& console) {
    const auto& book = loaded.book;
    const auto as_of = options.as_of.value_or(console.today);
    auto selection = selection_of(options.selection, book, as_of, console);
    if (!selection) return selection.error();
    auto credit = credit_of(options, loaded, console);
    if (!credit) return credit.error();
    const auto report = reports::credit(book, {as_of,
                                               std::move(*selection),
                                               {options.grouping.keys, options.grouping.depth},
                                               std::move(*credit),
                                               ledger::score_terms(loaded.settings)});
    const auto audience = audience_of(options.output, loaded.settings);
    const auto printed =
        print_report(documents::credit_table(report, book, audience), options, loaded, console);
    const bool found = options.exit_code && reports::any_finding(report);
    return printed == Exit::ok && found ? Exit::findings : printed;
}

}  // namespace

Action credit(CLI::App& app) {
    const auto options = std::make_shared<CreditOptions>();
    credit_options(app, *options);
    report_options(app, *options);
    examples(app, "check C001 --amount 5,000.00 --terms \"net 30\"", "propose >> main.arl");

    return [options](Console& console) {
        refuse_strangers(*options);
        Exit status = Exit::ok;
        const auto* loaded = load(options->book, console, status);
        if (loaded == nullptr) return status;
        if (options->is_check()) return check_credit(*options, *loaded, console);
        if (options->is_propose()) return propose_credit(*options, *loaded, console);
        return list(*options, *loaded, console);
    };
}

}  // namespace cmd
