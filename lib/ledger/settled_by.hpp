#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// What settles each debit document on a day, to be asked for document by document.
class SettledBy {
public:
    SettledBy(const Book& book, Date as_of);

    /// Places in Book::allocations, by day, then number of the source.
    std::span<const std::uint32_t> of(Id<Document> id) const;

private:
    std::vector<std::uint32_t> begins_;  // by document
    std::vector<std::uint32_t> allocations_;
};

}  // namespace ledger
