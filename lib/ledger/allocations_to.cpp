#include "ledger/allocations_to.hpp"

#include <numeric>

namespace ledger {

AllocationsBy::AllocationsBy(const Book& book, Id<Document> Allocation::*side)
    : begins_(book.documents.size() + 1), allocations_(book.allocations.size()) {
    for (const auto& allocation : book.allocations) ++begins_[(allocation.*side).index + 1];
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    auto next = begins_;
    for (std::uint32_t i = 0; i < book.allocations.size(); ++i)
        allocations_[next[(book.allocations[i].*side).index]++] = i;
}

std::span<const std::uint32_t> AllocationsBy::document(Id<Document> id) const {
    return {allocations_.data() + begins_[id.index], begins_[id.index + 1] - begins_[id.index]};
}

}  // namespace ledger
