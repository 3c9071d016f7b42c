#pragma once

#include <vector>

#include "ledger/allocations_to.hpp"

namespace ledger {

/// From the end of this day on, so much more is open (less when negative).
struct OpenChange {
    Date day;
    i128 amount;
};

/// How the open amounts of debit documents came about, to be asked of one document after the other.
class OpenChanges {
public:
    /// Keeps a reference to the book.
    explicit OpenChanges(const Book& book) : book_{book}, to_{book} {}

    /// What the entries up to a day did to one debit document, which exists on it; by day, with
    /// its amount at first, each day once. What a void took back is no longer there from its day
    /// on: before it, it is.
    std::vector<OpenChange> of(Id<Document> id, Date as_of) const;

private:
    const Book& book_;
    AllocationsTo to_;
};

}  // namespace ledger
