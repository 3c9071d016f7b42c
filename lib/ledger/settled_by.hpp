#pragma once

#include <cstdint>
#include <vector>

#include "ledger/allocations_to.hpp"

namespace ledger {

/// What settles each debit document on a day, to be asked for document by document.
class SettledBy {
public:
    /// Keeps a reference to the book.
    SettledBy(const Book& book, Date as_of) : book_{book}, as_of_{as_of}, to_{book} {}

    /// Places in Book::allocations, by day, then number of the source.
    std::vector<std::uint32_t> of(Id<Document> id) const;

private:
    const Book& book_;
    Date as_of_;
    AllocationsTo to_;
};

}  // namespace ledger
