#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "documents/bank_table.hpp"
#include "foreign/read_bank.hpp"
#include "import_outcome.hpp"
#include "reports/matching_bank_lines.hpp"

namespace cmd {

/// The files of a bank as they were read, and where their texts are.
struct ImportedFiles {
    std::vector<documents::NamedBankFile> files;  // those that could be read
    std::vector<Id<Source>> sources;              // of each of them
    std::vector<documents::NamedReject> rejects;  // of all of them
    Sources texts;
    Exit status = Exit::ok;  // of reading: failure, findings where one does not tie, or ok
};

/// Reads every file. What is wrong with them is said on standard error.
ImportedFiles read_bank_files(const ImportOptions& options, const settings::Import& import,
                              const Currencies& currencies, Console& console);

/// What reports take of them; they keep references to the files.
std::vector<reports::BankSource> sources_of(const ImportedFiles& files);
/// Says what is left out because a statement will say it again.
void tell_advice(const ImportedFiles& files, const ImportOptions& options, Console& console);

/// The text of a file (`-` is standard input), decoded into `texts` under the name that messages
/// give it. Nothing, and it was said why, when it cannot be read.
std::optional<Id<Source>> decoded_file(const std::string& path, const ImportOptions& options,
                                       const settings::Import& import, Sources& texts,
                                       Console& console);

/// Says what was read otherwise than written: `FILE:LINE: words`.
void say_notes(const std::string& file, const std::vector<foreign::Note>& notes, Console& console);

/// That of `--currency`, else none; refuses what is none of these.
Currency currency_option(const ImportOptions& options, const Currencies& currencies);

/// Refuses to write over a file that is read.
void spare_files(const std::string& option, const std::string& file,
                 const std::vector<std::string>& files);
/// Refuses to write the answer or the rejects over a file that is read.
void spare_imported_files(const ImportOptions& options);

/// `ar import bank FILE… --lines` and `--balances`, which need no book.
Exit list_bank_files(const ImportOptions& options, Console& console);

/// `ar import --probe FILE`.
Exit probe_file(const ImportOptions& options, Console& console);

}  // namespace cmd
