#pragma once

#include <cstdint>
#include <vector>

#include "ledger/draft.hpp"

namespace ledger {

/// One source and what its entry says of its money: rows of Facts::allocations, and the same rows
/// of Book::allocations.
struct Saying {
    Id<Document> source;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// The debit document of the source's customer that has this number, where nothing is odd about
/// it: then the reference need not be spelled out to be resolved. Else none.
Id<Document> own_document(const Draft& draft, const Document& source, Symbol number);

/// Gives an allocation of a known source its target, and its days.
void relate(Allocation& allocation, const Book& book, Id<Document> target);

/// Some of the sources. Most give plain amounts of their currency to documents of their customer,
/// or say nothing of their money: these are done with. The others are to be looked at closely;
/// all that they say still waits.
struct PlainSources {
    std::vector<Saying> others;
    std::vector<Unsaid> unsaid;
};

/// Puts down what the plain ones among the documents [begin, end) give. Writes nothing but their
/// rows of Book::allocations, and there not the source, by which another thread may look for the
/// rows of other documents at the same time.
PlainSources resolve_plain_sources(Draft& draft, std::uint32_t begin, std::uint32_t end);

}  // namespace ledger
