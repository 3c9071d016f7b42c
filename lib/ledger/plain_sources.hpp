#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ledger/draft.hpp"

namespace ledger {

/// One source and what its entry says of its money. Every fact has a place of its own in
/// Book::allocations; where none comes of it, that place is left empty for the time being.
struct Saying {
    Id<Document> source;
    std::span<const AllocationFact> facts;
    i128 used = 0;  // of the source, by allocations
    i128 kept = 0;  // by `*` lines with an amount
    bool bare_rest = false;
    bool sound = true;
};

/// The debit document of the source's customer that has this number, where nothing is odd about
/// it: then the reference need not be spelled out to be resolved. Else none.
Id<Document> own_document(const Draft& draft, const Document& source, Symbol number);

/// The place of what comes of a fact.
Allocation& slot_of(Draft& draft, const AllocationFact& fact);

/// Says of an allocation all but its amounts.
void relate(Allocation& allocation, const Book& book, Id<Document> source, Id<Document> target);

/// Some of the sources. Most give plain amounts of their currency to documents of their customer,
/// or say nothing of their money: these are done with. The others are to be looked at closely.
struct PlainSources {
    std::vector<Saying> others;
    std::vector<Unsaid> unsaid;
};

/// Puts down what the plain ones among the documents [begin, end) give. Writes nothing but their
/// places in Book::allocations, so that another thread may do the same for other documents.
PlainSources resolve_plain_sources(Draft& draft, std::uint32_t begin, std::uint32_t end);

}  // namespace ledger
