#pragma once

#include <optional>
#include <vector>

#include "ledger/allocations_to.hpp"

namespace ledger {

/// From a day on, so much more is open of an instalment, or (instalment 0, no due day) so much
/// less money is left on account.
struct ItemMovement {
    Date day;
    std::uint32_t instalment;
    std::optional<Date> due;
    i128 amount;
};

/// How the items of every day came about (see `position`): their sums through a day are what is
/// open on it, with money on account negative. To be asked document by document.
class ItemMovements {
public:
    /// Keeps a reference to the book.
    explicit ItemMovements(const Book& book);

    /// Of a debit document or a source, by day, then instalment; what came out even is none.
    std::vector<ItemMovement> of(Id<Document> id) const;

private:
    struct Change {
        Date day;
        i128 amount;
    };

    std::vector<Change> changes_of(Id<Document> id) const;
    void add_schedules(Id<Document> id, std::vector<Change>& changes) const;

    const Book& book_;
    AllocationsTo to_;
    AllocationsFrom from_;
    std::vector<std::pair<Id<Document>, std::uint32_t>> refunds_;  // by source
};

}  // namespace ledger
