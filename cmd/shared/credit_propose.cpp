#include "credit_options.hpp"
#include "documents/credit_proposals_table.hpp"

namespace cmd {

namespace {

tl::expected<reports::CreditProposalsQuery, Exit> query_of(const CreditOptions& options,
                                                           const Loaded& loaded, Console& console) {
    const auto as_of = options.as_of.value_or(console.today);
    auto words = options.selection;
    words.customers.erase(words.customers.begin());
    auto selection = selection_of(words, loaded.book, as_of, console);
    if (!selection) return tl::unexpected{selection.error()};
    auto credit = credit_of(options, loaded, console);
    if (!credit) return tl::unexpected{credit.error()};
    return reports::CreditProposalsQuery{as_of, std::move(*selection), std::move(*credit),
                                         ledger::score_terms(loaded.settings)};
}

}  // namespace

Exit propose_credit(const CreditOptions& options, const Loaded& loaded, Console& console) {
    auto query = query_of(options, loaded, console);
    if (!query) return query.error();
    const auto report = reports::credit_proposals(loaded.book, std::move(*query));
    if (format_of(options.output, loaded.settings) == documents::Format::text) {
        spare_what_was_read(options.output.file, loaded);
        return print(documents::credit_proposal_entries(report, loaded.book), options.output,
                     console);
    }
    const auto audience = audience_of(options.output, loaded.settings);
    auto shown = ReportOptions{options};
    shown.selection.customers.erase(shown.selection.customers.begin());
    return print_report(documents::credit_proposals_table(report, loaded.book, audience), shown,
                        loaded, console);
}

}  // namespace cmd
