#pragma once

#include "report_options.hpp"

namespace cmd {

/// Of the list, of `credit check` and of `credit propose`, whose words stand among the customers.
struct CreditOptions : ReportOptions {
    std::optional<Rate> warn;  // nothing: as the settings say
    GroupingOptions grouping;
    bool exit_code = false;
    std::string amount;  // of the sale
    std::string terms;
    std::string order;

    bool is_check() const { return begins_with("check"); }
    bool is_propose() const { return begins_with("propose"); }

private:
    bool begins_with(std::string_view word) const {
        return !selection.customers.empty() && selection.customers.front() == word;
    }
};

void credit_options(CLI::App& app, CreditOptions& options);
/// Refuses options of one of them beside another.
void refuse_strangers(const CreditOptions& options);

/// The settings in force, with what was said on the command line. Complains of terms that nobody
/// can read: `bad_data`.
tl::expected<settings::Credit, Exit> credit_of(const CreditOptions& options, const Loaded& loaded,
                                               Console& console);

/// May the customer have that on credit? `findings` when it may not.
Exit check_credit(const CreditOptions& options, const Loaded& loaded, Console& console);

/// Which limits and grades customers should have; as text, entries for the journal.
Exit propose_credit(const CreditOptions& options, const Loaded& loaded, Console& console);

}  // namespace cmd
