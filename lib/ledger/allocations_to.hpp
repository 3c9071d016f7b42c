#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// The allocations of a book by one of the documents they connect.
class AllocationsBy {
public:
    AllocationsBy(const Book& book, Id<Document> Allocation::*side);

    /// Places in Book::allocations, in their order.
    std::span<const std::uint32_t> document(Id<Document> id) const;

private:
    std::vector<std::uint32_t> begins_;  // by document: place in `allocations_`
    std::vector<std::uint32_t> allocations_;
};

/// By the document they go to.
class AllocationsTo : public AllocationsBy {
public:
    explicit AllocationsTo(const Book& book) : AllocationsBy{book, &Allocation::target} {}
};

/// By the document whose money they are.
class AllocationsFrom : public AllocationsBy {
public:
    explicit AllocationsFrom(const Book& book) : AllocationsBy{book, &Allocation::source} {}
};

}  // namespace ledger
