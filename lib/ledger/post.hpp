#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "journal/read.hpp"
#include "ledger/book.hpp"

namespace ledger {

/// Reads every entry of a book, in reading order, into a sink; parts of a long file into
/// receivers of their own, if it likes.
using EntryReader = std::function<void(const journal::Sink&, const journal::Parts&)>;

struct Posted {
    Book book;
    std::vector<Place> left_out;  // entries with errors, in reading order
    /// What it took. To give that back takes time that nobody needs who ends soon.
    std::shared_ptr<const void> spent;
};

/// What to do about entries with errors. With `stop` the book is only good for
/// looking at when there was none; with `leave_out` it is posted again without
/// them, and without what only they held up.
enum class Faulty { stop, leave_out };

/// What the journal means. Reports every fault it finds.
Posted post(const EntryReader& read, Faulty faulty, const Sources& sources,
            Diagnostics& diagnostics);

}  // namespace ledger
