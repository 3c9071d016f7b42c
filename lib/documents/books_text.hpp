#pragma once

#include <string>
#include <vector>

#include "base/source.hpp"
#include "foreign/journal.hpp"
#include "reports/books.hpp"

namespace documents {

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
