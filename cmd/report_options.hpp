#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "command.hpp"
#include "ledger/selection.hpp"

namespace cmd {

/// What a report is narrowed to, as it was written.
struct SelectionOptions {
    std::vector<std::string> customers;
    std::vector<std::string> where;  // KEY=VALUE
    std::vector<std::string> tags;
    std::vector<std::string> not_tags;
    std::string salesperson;
    std::string currency;
};

/// CUSTOMER arguments, and every option that narrows a report.
void selection_options(CLI::App& app, SelectionOptions& options);

/// What the words select in a book, by names and keys as of `day`. Complains
/// itself, with the nearest names: `usage` for a word that selects nothing.
tl::expected<ledger::Selection, Exit> selection_of(const SelectionOptions& options,
                                                   const ledger::Book& book, Date day,
                                                   Console& console);

/// Every filter in words, for the header: `currency CNY`.
std::vector<std::string> filters(const SelectionOptions& options);

/// `--by KEY[,KEY]` and `--depth N`.
struct GroupingOptions {
    std::vector<std::string> keys;  // empty: by customer
    int depth = 0;                  // 0: values stay whole
};

/// Refuses keys that no customer can have.
void grouping_options(CLI::App& app, GroupingOptions& options);

}  // namespace cmd
