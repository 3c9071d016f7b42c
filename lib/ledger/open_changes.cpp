#include "ledger/open_changes.hpp"

#include <algorithm>
#include <numeric>

namespace ledger {
namespace {

/// By day, each day once; days on which all came out even are none.
std::vector<OpenChange> merged(std::vector<OpenChange> changes) {
    std::ranges::stable_sort(changes, {}, &OpenChange::day);
    std::vector<OpenChange> days;
    for (const auto& change : changes) {
        if (!days.empty() && days.back().day == change.day) {
            days.back().amount += change.amount;
        } else {
            days.push_back(change);
        }
    }
    std::erase_if(days, [](const OpenChange& change) { return change.amount == 0; });
    return days;
}

}  // namespace

OpenChanges::OpenChanges(const Book& book) : book_{book}, first_(book.documents.size() + 1) {
    for (const auto& allocation : book.allocations) ++first_[allocation.target.index + 1];
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    allocations_.resize(book.allocations.size());
    auto next = first_;
    for (std::uint32_t i = 0; i < book.allocations.size(); ++i)
        allocations_[next[book.allocations[i].target.index]++] = i;
}

std::vector<OpenChange> OpenChanges::of(Id<Document> id, Date as_of) const {
    const auto& document = book_.documents[id];
    std::vector<OpenChange> changes{{document.date, document.amount}};
    for (auto at = first_[id.index]; at < first_[id.index + 1]; ++at) {
        const auto& allocation = book_.allocations[allocations_[at]];
        if (allocation.from >= allocation.until || allocation.from > as_of) continue;
        const auto settled = i128{allocation.amount} + discount_of(book_, allocation);
        changes.push_back({allocation.from, -settled});
        if (allocation.until <= as_of) changes.push_back({allocation.until, settled});
    }
    return merged(std::move(changes));
}

}  // namespace ledger
