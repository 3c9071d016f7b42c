#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "ledger/selection.hpp"

namespace ledger {

/// By what the rows of a report are made: the values of these keys, each cut
/// to `depth` steps (0: whole).
struct Grouping {
    std::vector<std::string> keys{"customer"};
    int depth = 0;
};

/// The values of the keys for a customer and what it has in a currency.
std::vector<std::string> values_of(const Book& book, const Grouping& grouping, Id<Customer> id,
                                   Currency currency, Date day);

/// One row to be: equal values of the keys, one currency.
struct Group {
    std::vector<std::string> values;  // one per key
    Id<Customer> customer;            // of whom the values are; none unless `customer` is a key
    Currency currency;
};

/// Sorts the documents of a book into groups, as of a day. Grows as it is
/// asked; what is not selected has no group.
class Groups {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// Keeps references to all but the day.
    Groups(const Book& book, const Selection& selection, const Grouping& grouping, Date day);

    std::uint32_t of(Id<Document> id);
    /// The group of a customer that has no documents, in the currency it would have.
    std::uint32_t of(Id<Customer> id);

    std::size_t size() const { return groups_.size(); }
    const Group& operator[](std::uint32_t group) const { return groups_[group]; }
    /// Hands a group over, which then has no values any more.
    Group take(std::uint32_t group) { return std::move(groups_[group]); }

    /// Every group, by its values, then the code of its currency, bytewise.
    std::vector<std::uint32_t> in_order() const;

private:
    using Key = std::pair<std::vector<std::string>, Currency>;

    static constexpr std::uint32_t unasked = none - 1;

    std::uint32_t find(Id<Document> id);
    std::uint32_t& known_of(Id<Customer> id, Currency currency);
    std::uint32_t group_of(std::vector<std::string> values, Id<Customer> customer,
                           Currency currency);
    bool speaks_for_itself(Id<Document> document) const;

    const Book& book_;
    const Selection& selection_;
    const Grouping& grouping_;
    Date day_;
    bool by_customer_;  // is `customer` a key?
    bool by_document_;  // do documents of one customer differ?
    std::vector<Group> groups_;
    std::map<Key, std::uint32_t> known_;
    struct Known {
        Currency currency;
        std::uint32_t group = unasked;
    };
    std::vector<Known> of_customers_;  // by customer: of the currency that was asked for first
    std::map<std::pair<Id<Customer>, Currency>, std::uint32_t> in_others_;  // of other currencies
};

}  // namespace ledger
