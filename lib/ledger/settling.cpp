#include "ledger/settling.hpp"

namespace ledger {

Settling::Settling(const Book& book, const std::set<Id<Document>>& documents) : book_{book} {
    for (const auto id : documents) allocations_[id];
    if (documents.empty()) return;
    for (const auto& allocation : book.allocations)
        if (const auto found = allocations_.find(allocation.target); found != allocations_.end())
            found->second.push_back(&allocation);
}

OpenParts Settling::open_on(Id<Document> id, Date day) const {
    const auto& document = book_.documents[id];
    OpenParts open{document.exists_on(day) ? document.amount : 0, 0};
    for (const auto* allocation : allocations_.at(id))
        if (allocation->in_force(day))
            (is_derived(book_, *allocation) ? open.derived : open.said) -=
                i128{allocation->amount} + discount_of(book_, *allocation);
    return open;
}

}  // namespace ledger
