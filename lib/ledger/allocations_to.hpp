#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// The allocations of a book by the document they go to.
class AllocationsTo {
public:
    explicit AllocationsTo(const Book& book);

    /// Places in Book::allocations, in their order.
    std::span<const std::uint32_t> document(Id<Document> id) const;

private:
    std::vector<std::uint32_t> begins_;  // by document: place in `allocations_`
    std::vector<std::uint32_t> allocations_;
};

}  // namespace ledger
