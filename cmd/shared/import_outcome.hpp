#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "documents/bank_table.hpp"
#include "entry_output.hpp"
#include "import_options.hpp"

namespace cmd {

/// The book that entries are imported into, locked where they are to be written, and the settings
/// in force with the rules of `[import] rules`.
struct ImportBook {
    BookLock lock;
    const Loaded* loaded;
    settings::Settings settings;
};

/// Reads it; complains itself. Refuses to write rejects over what it is made of.
tl::expected<ImportBook, Exit> open_import_book(const ImportOptions& options, Console& console);

/// What became of what was imported.
struct ImportCounts {
    std::size_t imported = 0;  // entries for the book, those that wait for `--write` too
    std::size_t here = 0;      // in the book already, or before in the same run
    std::size_t review = 0;    // a person is to decide: a draft is, or goes with, their entry
    std::optional<std::size_t> not_receipts{};  // nothing: the files hold nothing else
};

/// `12 imported, 3 already here, 2 to review, 40 not receipts, 1 rejected`: figures that are zero
/// as well, so that whoever reads them by a script always finds them. `not receipts` is left out
/// of files that hold nothing else.
std::string closing_line(const ImportCounts& counts, std::size_t rejected);

/// All that a run of `ar import` found.
struct ImportOutcome {
    std::vector<documents::NewEntry> entries;  // drafts among them, in the order of the files
    ImportCounts counts;
    std::vector<documents::NamedReject> rejects;
    bool ties = true;                         // false: some statement does not
    std::optional<documents::Paper> table{};  // printed instead of the entries
};

/// Puts out the rejects, then the entries as the options say (only those that the book is sound
/// with; all of them or none), and ends standard error with the closing line. `findings` where
/// there is something to look at.
Exit put_import(const ImportOutcome& outcome, const ImportOptions& options, const ImportBook& book,
                Console& console);

/// Prints the rejects as CSV, to `--rejects` or standard error. `failure` when their file cannot be
/// written, `findings` when there are any.
Exit put_rejects(const std::vector<documents::NamedReject>& rejects, const ImportOptions& options,
                 Console& console);

}  // namespace cmd
