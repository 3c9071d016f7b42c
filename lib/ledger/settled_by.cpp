#include "ledger/settled_by.hpp"

#include <algorithm>
#include <tuple>

namespace ledger {

std::vector<std::uint32_t> SettledBy::of(Id<Document> id) const {
    std::vector<std::uint32_t> places;
    for (const auto place : to_.document(id))
        if (book_.allocations[place].in_force(as_of_)) places.push_back(place);
    std::ranges::sort(places, {}, [&](std::uint32_t place) {
        const auto& allocation = book_.allocations[place];
        return std::tuple{allocation.from, book_.number_of(allocation.source), allocation.amount};
    });
    return places;
}

}  // namespace ledger
