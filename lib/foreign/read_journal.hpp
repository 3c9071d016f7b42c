#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "foreign/journal.hpp"

namespace foreign {

/// By the end of a file's name: `.hledger` `.journal` `.j`, `.ledger` `.ldg` `.dat`, `.beancount`
/// `.bean`.
std::optional<Format> format_of_name(std::string_view path);
/// By what its first lines look like; nothing for what may be a journal of ours.
std::optional<Format> format_of_text(std::string_view text);

/// `hledger`; nothing for other words.
std::optional<Format> format_named(std::string_view name);
std::string_view name_of(Format format);

struct ReadOptions {
    Format format = Format::hledger;
    int this_year = 0;           // of dates that have none
    bool allow_outside = false;  // includes may leave the folder of the journal they start from
};

/// A file named by the user that cannot be read.
struct Unreadable {
    std::string path;
    std::string reason;
};

struct ReadJournal {
    Journal journal;
    std::vector<Unreadable> unreadable;
    std::uint64_t bytes = 0;
};

/// Reads the files at `paths` (`-` is standard input) and all they include. Whatever would change a
/// figure and is not understood is an error at its line; what is read after one is no journal. The
/// texts stay in `sources`.
ReadJournal read_journal(const std::vector<std::string>& paths, const ReadOptions& options,
                         Sources& sources, Diagnostics& diagnostics);

/// The same of a text in memory, as tests have it.
ReadJournal read_journal_text(std::string name, std::string text, const ReadOptions& options,
                              Sources& sources, Diagnostics& diagnostics);

}  // namespace foreign
