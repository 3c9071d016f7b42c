#pragma once

#include <CLI/App.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "arguments.hpp"
#include "book_options.hpp"
#include "command.hpp"
#include "ledger/grouping.hpp"
#include "load.hpp"
#include "output_options.hpp"

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

/// Refuses keys that no customer can have, but for the report's `own`, which outlive the options.
void grouping_options(CLI::App& app, GroupingOptions& options,
                      std::span<const std::string_view> own = {});
/// By customer when nothing was said.
ledger::Grouping grouping_of(const GroupingOptions& options);

/// What nearly every report can be told.
struct ReportOptions {
    BookOptions book;
    OutputOptions output;
    SelectionOptions selection;
    std::optional<Date> as_of;  // nothing: today
};
void report_options(CLI::App& app, ReportOptions& options);

/// What a report is asked about: the book, the day, and whom of it.
struct Asked {
    const Loaded* loaded;  // never null
    Date as_of;
    ledger::Selection selection;
};

/// Reads the book and finds what the options select in it on a day, that of the options or today
/// when none is given. Complains itself.
tl::expected<Asked, Exit> ask(const ReportOptions& options, Date as_of, Console& console);
tl::expected<Asked, Exit> ask(const ReportOptions& options, Console& console);

/// Prints a report's paper, once it says the book's name, the filters and what was left out.
Exit print_report(documents::Paper paper, const ReportOptions& options, const Loaded& loaded,
                  Console& console);

/// The currency a word of an option means, or a complaint.
tl::expected<Currency, Exit> currency_of(const std::string& option, const std::string& code,
                                         const Currencies& currencies, Console& console);

}  // namespace cmd
