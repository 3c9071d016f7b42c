#include "ledger/family_tree.hpp"

namespace ledger {

FamilyTree::FamilyTree(const Book& book, Date day)
    : parents_(book.customers.size(), Id<Customer>::none()), children_(book.customers.size()) {
    book.customers.for_each([&](Id<Customer> id, const Customer& customer) {
        const auto* named = value_on(customer, Key::parent, day);
        const auto parent = named == nullptr ? Id<Customer>::none() : book.find_customer(*named);
        parents_[id.index] = parent;
        if (!parent.is_none()) children_[parent.index].push_back(id);
    });
}

// Rings are errors of the journal (`parent-ring`): there is none in a book.

std::vector<Id<Customer>> FamilyTree::upwards(Id<Customer> id) const {
    std::vector<Id<Customer>> all;
    for (; !id.is_none() && all.size() <= parents_.size(); id = parent(id)) all.push_back(id);
    return all;
}

std::vector<Id<Customer>> FamilyTree::members(Id<Customer> id) const {
    std::vector<Id<Customer>> all{id};
    for (std::size_t i = 0; i < all.size() && all.size() <= parents_.size(); ++i)
        for (const auto child : children(all[i])) all.push_back(child);
    return all;
}

}  // namespace ledger
