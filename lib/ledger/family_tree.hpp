#pragma once

#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// The companies above and below each customer on a day, by `parent:`.
class FamilyTree {
public:
    FamilyTree(const Book& book, Date day);

    /// None for a customer without one.
    Id<Customer> parent(Id<Customer> id) const { return parents_[id.index]; }
    const std::vector<Id<Customer>>& children(Id<Customer> id) const { return children_[id.index]; }
    /// The customer and all above it, nearest first.
    std::vector<Id<Customer>> upwards(Id<Customer> id) const;
    /// The customer and all below it, in no order.
    std::vector<Id<Customer>> members(Id<Customer> id) const;

private:
    std::vector<Id<Customer>> parents_;                // by customer
    std::vector<std::vector<Id<Customer>>> children_;  // by customer
};

}  // namespace ledger
