#include <memory>
#include <utility>

#include "arguments.hpp"
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

/// The page of a customer is whole: what narrows a list would be ignored there.
void refuse_filters(const SelectionOptions& options) {
    const std::pair<const char*, bool> given[] = {{"--where", !options.where.empty()},
                                                  {"--tag", !options.tags.empty()},
                                                  {"--not-tag", !options.not_tags.empty()},
                                                  {"--salesperson", !options.salesperson.empty()},
                                                  {"--currency", !options.currency.empty()}};
    for (const auto& [name, is_given] : given)
        if (is_given) refuse(name, "narrows the list of customers, not the page of one");
}

documents::Paper page_of(const Loaded& loaded, Id<ledger::Customer> customer, Date as_of) {
    const reports::CustomerPageQuery query{customer,
                                           as_of,
                                           ledger::bounds_in_force(loaded.settings, loaded.book),
                                           ledger::basis_in_force(loaded.settings, loaded.book),
                                           loaded.settings.dunning.promise_grace,
                                           loaded.settings.credit,
                                           ledger::score_terms(loaded.settings)};
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
        if (asks_for_page(options->selection)) refuse_filters(options->selection);
        auto asked = ask(*options, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        auto paper = asks_for_page(options->selection)
                         ? page_of(*loaded, selection.customers.front(), as_of)
                         : list_of(*loaded, std::move(selection), as_of);
        return print_report(std::move(paper), *options, *loaded, console);
    };
}

}  // namespace cmd
