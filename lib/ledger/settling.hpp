#pragma once

#include <map>
#include <set>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// What is open of a document at the end of a day: by what the journal says alone, and what
/// derived allocations make of that.
struct OpenParts {
    i128 said = 0;
    i128 derived = 0;  // zero or less
};

/// The allocations to some debit documents: what is open of these can be asked for often, without a
/// walk over the others.
class Settling {
public:
    Settling(const Book& book, const std::set<Id<Document>>& documents);

    /// Of one of those documents.
    OpenParts open_on(Id<Document> id, Date day) const;

private:
    const Book& book_;
    std::map<Id<Document>, std::vector<const Allocation*>> allocations_;
};

}  // namespace ledger
