#pragma once

#include <functional>
#include <string>
#include <vector>

#include "documents/books_text.hpp"
#include "journal/currency_use.hpp"
#include "journal/parse.hpp"

namespace documents {

/// Is an entry of a foreign book in ours already? `differs`: what stands in its place has another
/// kind, day, customer or amount.
enum class BooksKnown : std::uint8_t { fresh, here, differs };

struct BooksMatch {
    BooksKnown known = BooksKnown::fresh;
    std::string number;  // its own; empty: it has none
    std::string ours;    // of the entry that is here, which may have another
};

/// Hands over every entry of our book, in any order.
using EachEntry = std::function<void(const journal::Sink&)>;

/// For each of the entries. It is known by what `x-source` says together with its number (an
/// allocation: with both numbers), else by its number alone; one that has no number of its own
/// also by being the same, once for each that our book has: its line may have moved. What stands in
/// its place is no other one's place then. A declaration is known by its id.
std::vector<BooksMatch> known_entries(const std::vector<BooksEntry>& entries,
                                      const journal::CurrencyUse& use, const EachEntry& ours);

}  // namespace documents
