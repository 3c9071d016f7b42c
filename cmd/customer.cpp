#include <memory>

#include "documents/customer_list_table.hpp"
#include "documents/customer_page_table.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

/// One word that is no glob asks for the page of one customer.
bool asks_for_page(const SelectionOptions& options) {
    return options.customers.size() == 1 &&
           options.customers.front().find_first_of("*?[") == std::string::npos;
}

documents::Paper page_of(const Loaded& loaded, Id<ledger::Customer> customer, Date as_of) {
    const reports::CustomerPageQuery query{customer, as_of,
                                           ledger::bounds_in_force(loaded.settings, loaded.book),
                                           ledger::basis_in_force(loaded.settings, loaded.book),
                                           loaded.settings.dunning.promise_grace};
    return documents::customer_page_table(reports::customer_page(loaded.book, query), loaded.book);
}

documents::Paper list_of(const Loaded& loaded, ledger::Selection selection, Date as_of) {
    const auto report = reports::customer_list(loaded.book, {std::move(selection), as_of});
    return documents::customer_list_table(report, loaded.book);
}

}  // namespace

Action customer(CLI::App& app) {
    const auto options = std::make_shared<ReportOptions>();
    report_options(app, *options);
    examples(app, "", "C001 --as-of 2026-06-30");

    return [options](Console& console) {
        Exit status = Exit::ok;
        const auto loaded = load(options->book, console, status);
        if (!loaded) return status;
        const auto as_of = options->as_of.value_or(console.today);
        auto selection = selection_of(options->selection, loaded->book, as_of, console);
        if (!selection) return selection.error();
        auto paper = asks_for_page(options->selection)
                         ? page_of(*loaded, selection->customers.front(), as_of)
                         : list_of(*loaded, std::move(*selection), as_of);
        return print_report(std::move(paper), *options, *loaded, console);
    };
}

}  // namespace cmd
