#pragma once

#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>
#include "base/date.hpp"
#include "book_options.hpp"
#include "command.hpp"
#include "entry_output.hpp"
#include "output_options.hpp"

#include "settings/import.hpp"

namespace cmd {

/// What `ar import` was asked for.
struct ImportOptions {
    BookOptions book;
    OutputOptions output;
    std::vector<std::string> words;  // what is imported, then its files
    std::string probe;               // a file to write a rule for; empty: none
    std::string rules;
    std::string encoding;
    std::string currency;
    std::string rejects;  // a file for them; empty: standard error
    bool lines = false;
    bool balances = false;
    std::string unknown;  // a customer whose receipts unknown payers make; empty: drafts
    bool advice = false;  // import what a statement will repeat
    bool learn = false;   // who unknown payers are that named what they paid
    EntryMode mode = EntryMode::print;
    std::optional<Date> date;  // on which items are opened and customers set
    bool update = false;       // set what changed of customers

    /// The files behind the first word.
    std::vector<std::string> files() const { return {words.begin() + 1, words.end()}; }
};

/// What is `done` (imported, as it says of itself), one of `kinds`, and then its files.
void words_options(CLI::App& app, ImportOptions& options, const std::string& done,
                   const std::string& kinds, const std::string& more = {});

/// How files that somebody else wrote are read: `--encoding`, `--currency` and `--rejects`.
void input_options(CLI::App& app, ImportOptions& options);

void import_options(CLI::App& app, ImportOptions& options);

/// Complains of what cannot be asked for together; throws.
void refuse_import_contradictions(const ImportOptions& options);

/// Adds the rules of `[import] rules` to settings; complains itself.
tl::expected<settings::Settings, Exit> with_rules(settings::Settings settings, int max_errors,
                                                  Console& console);

/// The settings in force with those rules, for what needs no book; complains itself.
tl::expected<settings::Settings, Exit> import_settings(const ImportOptions& options,
                                                       Console& console);

}  // namespace cmd
