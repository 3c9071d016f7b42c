#pragma once

#include "report_options.hpp"

namespace cmd {

/// Of the list, and of `credit check`, whose words stand among the customers.
struct CreditOptions : ReportOptions {
    std::optional<Rate> warn;  // nothing: as the settings say
    GroupingOptions grouping;
    bool exit_code = false;
    std::string amount;  // of the sale
    std::string terms;
    std::string order;

    bool is_check() const {
        return !selection.customers.empty() && selection.customers.front() == "check";
    }
};

void credit_options(CLI::App& app, CreditOptions& options);
/// Refuses options of the list beside `check`, and those of `check` beside the list.
void refuse_strangers(const CreditOptions& options);

/// The settings in force, with what was said on the command line. Complains of terms that nobody
/// can read: `bad_data`.
tl::expected<settings::Credit, Exit> credit_of(const CreditOptions& options, const Loaded& loaded,
                                               Console& console);

/// May the customer have that on credit? `findings` when it may not.
Exit check_credit(const CreditOptions& options, const Loaded& loaded, Console& console);

}  // namespace cmd
