#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "journal/read.hpp"
#include "ledger/book.hpp"

namespace ledger {

/// Reads every entry of a book, in reading order, into a sink. Called again
/// when entries have to be left out.
using EntryReader = std::function<void(const journal::Sink&)>;

struct Posted {
    Book book;
    std::vector<Place> left_out;  // entries with errors, in reading order
};

/// What the journal means. Reports every fault it finds; entries with errors
/// are left out of the book, and so is what only they hold up. With no error
/// the book is whole.
Posted post(const EntryReader& read, const Sources& sources, Diagnostics& diagnostics);

}  // namespace ledger
