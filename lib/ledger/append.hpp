#pragma once

#include "ledger/facts.hpp"

namespace ledger {

/// What was collected of one part of the journal, before anything is posted.
struct Collected {
    Book book;  // documents, allocations, numbers, customer ids and counts; the rest is empty
    Facts facts;
};

/// Makes room for what a part of so many bytes usually holds.
void reserve(Collected& collected, std::uint64_t bytes);

/// Puts what was collected of a later part behind what was collected so far, as
/// if both had been read in turn. Nothing is left of `later`.
void append(Book& book, Facts& facts, Collected&& later);

}  // namespace ledger
