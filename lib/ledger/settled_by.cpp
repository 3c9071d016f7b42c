#include "ledger/settled_by.hpp"

#include <algorithm>
#include <tuple>

namespace ledger {

SettledBy::SettledBy(const Book& book, Date as_of) : begins_(book.documents.size() + 1) {
    for (const auto& allocation : book.allocations)
        if (allocation.in_force(as_of)) ++begins_[allocation.target.index + 1];
    for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
    allocations_.resize(begins_.back());
    auto next = begins_;
    for (std::uint32_t i = 0; i < book.allocations.size(); ++i) {
        const auto& allocation = book.allocations[i];
        if (allocation.in_force(as_of)) allocations_[next[allocation.target.index]++] = i;
    }
    const auto order = [&](std::uint32_t a, std::uint32_t b) {
        const auto& left = book.allocations[a];
        const auto& right = book.allocations[b];
        if (left.from != right.from) return left.from < right.from;
        return std::tuple{book.number_of(left.source), left.amount} <
               std::tuple{book.number_of(right.source), right.amount};
    };
    for (std::size_t i = 0; i + 1 < begins_.size(); ++i)
        std::sort(allocations_.begin() + begins_[i], allocations_.begin() + begins_[i + 1], order);
}

std::span<const std::uint32_t> SettledBy::of(Id<Document> id) const {
    return {allocations_.data() + begins_[id.index], begins_[id.index + 1] - begins_[id.index]};
}

}  // namespace ledger
