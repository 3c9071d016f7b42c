#pragma once

#include <optional>

#include "documents/books_text.hpp"
#include "foreign/read_journal.hpp"
#include "load.hpp"
#include "reports/books.hpp"
#include "which_book.hpp"

namespace cmd {

/// The rules for books of other programs: of `--rules`, else of the configuration. Complains
/// itself.
tl::expected<settings::Books, Exit> foreign_rules(const BookOptions& options,
                                                  const settings::Settings& settings,
                                                  Console& console);

/// In which program's language the files are; nothing for journals of ours. Complains itself when
/// some are and some are not.
tl::expected<std::optional<foreign::Format>, Exit> foreign_format(
    const std::vector<std::string>& files, const BookOptions& options, const settings::Books& rules,
    Console& console);

/// The receivables of a foreign book as texts in our language, placed where the transactions stand.
struct ForeignBook {
    std::vector<foreign::Unreadable> unreadable;
    std::uint64_t bytes = 0;
    bool sound = false;  // else the diagnostics say what is wrong in `sources`
};

/// Reads it. `sources` holds what was made of the files when it is sound, else the files.
ForeignBook read_foreign(const std::vector<std::string>& files, foreign::Format format,
                         const settings::Books& rules, bool allow_outside, Console& console,
                         Sources& sources, Diagnostics& diagnostics);

/// A foreign book, to be made entries of ours one by one with `documents::books_entries`.
struct ForeignEntries {
    std::vector<foreign::Unreadable> unreadable;
    bool sound = false;  // else the diagnostics say what is wrong
    foreign::Journal journal;
    reports::Books books;
};

/// Reads it. `sources` holds its files, and must stay as long as the journal.
ForeignEntries read_foreign_entries(const std::vector<std::string>& files, foreign::Format format,
                                    const settings::Books& rules, bool allow_outside,
                                    Console& console, Sources& sources, Diagnostics& diagnostics);

/// Every warning about foreign books, by name.
std::vector<std::string_view> foreign_rules_names();

}  // namespace cmd
