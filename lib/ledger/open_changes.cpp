#include "ledger/open_changes.hpp"

#include <algorithm>

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

std::vector<OpenChange> OpenChanges::of(Id<Document> id, Date as_of) const {
    const auto& document = book_.documents[id];
    std::vector<OpenChange> changes{{document.date, document.amount}};
    for (const auto place : to_.document(id)) {
        const auto& allocation = book_.allocations[place];
        if (allocation.from >= allocation.until || allocation.from > as_of) continue;
        const auto settled = i128{allocation.amount} + discount_of(book_, allocation);
        changes.push_back({allocation.from, -settled});
        if (allocation.until <= as_of) changes.push_back({allocation.until, settled});
    }
    return merged(std::move(changes));
}

}  // namespace ledger
