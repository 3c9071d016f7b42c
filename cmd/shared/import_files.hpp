#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "documents/bank_table.hpp"
#include "foreign/read_bank.hpp"
#include "import_options.hpp"

namespace cmd {

/// The files of a bank as they were read, and where their texts are.
struct ImportedFiles {
    std::vector<documents::NamedBankFile> files;  // those that could be read
    std::vector<Id<Source>> sources;              // of each of them
    std::vector<bool> tie;                        // does all of it tie, as far as it says?
    Sources texts;
    Exit status = Exit::ok;  // of reading: failure, findings, or ok
};

/// Reads every file. What is wrong with them is said on standard error; rejects go where
/// `--rejects` says.
ImportedFiles read_bank_files(const ImportOptions& options, const settings::Import& import,
                              const Currencies& currencies, Console& console);

/// Prints the rejects as CSV. `failure` when their file cannot be written, `findings` when there
/// are any.
Exit put_rejects(const std::vector<documents::NamedReject>& rejects, const ImportOptions& options,
                 Console& console);

/// `ar import bank FILE… --lines` and `--balances`, which need no book.
Exit list_bank_files(const ImportOptions& options, Console& console);

/// `ar import --probe FILE`.
Exit probe_file(const ImportOptions& options, Console& console);

}  // namespace cmd
