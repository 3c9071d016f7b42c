#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/source.hpp"
#include "foreign/journal.hpp"
#include "reports/books.hpp"

namespace documents {

/// An entry of ours that was made of a foreign book.
struct BooksEntry {
    foreign::Origin origin;
    std::optional<Date> day;  // nothing of a declaration
    std::string text;
    bool is_unnamed = false;           // its number was made up here
    std::vector<std::string> reasons;  // how it was guessed, or what a person should know
};

/// All of them: declarations of currencies, then as the transactions stand.
std::vector<BooksEntry> books_entries(const reports::Books& books, const foreign::Journal& journal,
                                      const std::string& terms, const Sources& sources);

/// What was made of one file of a foreign book: entries of ours, and on which line of the file the
/// transaction stands that each line was made of.
struct BooksText {
    Id<Source> file;
    std::string text;
    std::vector<std::uint32_t> lines;
    std::size_t begin_of_last = 0;                               // of the last entry
    std::vector<std::pair<std::uint32_t, std::string>> remarks;  // offset in `text`, and words
};

/// A foreign book as a journal of ours: one text for each of its files, in the order they were
/// read. The entries stand as the transactions do.
std::vector<BooksText> books_texts(const reports::Books& books, const foreign::Journal& journal,
                                   const std::string& terms, const Sources& sources);

}  // namespace documents
