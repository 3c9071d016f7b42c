#include "ledger/grouping.hpp"

#include <algorithm>

namespace ledger {
namespace {

/// Can a document's own tags or salesperson make a difference?
bool is_by_document(const Selection& selection, const Grouping& grouping) {
    const auto differs = [](const std::string& key) {
        return key == "salesperson" || key == "tag" || key == "tags";
    };
    return !selection.tags.empty() || !selection.not_tags.empty() ||
           !selection.salesperson.empty() || std::ranges::any_of(grouping.keys, differs);
}

/// The first eight bytes, as a number that is in order as they are.
std::uint64_t first_bytes(std::string_view text) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < 8; ++i)
        word = word << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return word;
}

Currency usual_currency(const Book& book, Id<Customer> customer, Date day) {
    const auto* code = value_on(book.customers[customer], Key::currency, day);
    const auto currency = code == nullptr ? Currency::none() : book.currencies.find(*code);
    return currency.is_none() ? book.currency : currency;
}

}  // namespace

std::vector<std::string> values_of(const Book& book, const Grouping& grouping, Id<Customer> id,
                                   Currency currency, Date day) {
    std::vector<std::string> values;
    for (const auto& key : grouping.keys)
        values.push_back(at_depth(group_value(book, key, id, currency, day), grouping.depth));
    return values;
}

Groups::Groups(const Book& book, const Selection& selection, const Grouping& grouping, Date day)
    : book_{book},
      selection_{selection},
      grouping_{grouping},
      day_{day},
      by_customer_{std::ranges::count(grouping.keys, "customer") > 0},
      by_document_{is_by_document(selection, grouping)},
      of_customers_(book.customers.size()) {}

std::uint32_t Groups::of(Id<Document> id) {
    if (by_document_ && speaks_for_itself(id)) return find(id);
    const auto& document = book_.documents[id];
    auto& known = known_of(document.customer, document.currency);
    if (known == unasked) known = find(id);
    return known;
}

std::uint32_t Groups::of(Id<Customer> id) {
    const auto currency = usual_currency(book_, id, day_);
    if (currency.is_none() || !selects(book_, selection_, id, currency, day_)) return none;
    auto& known = known_of(id, currency);
    if (known != unasked) return known;
    return known = group_of(values_of(book_, grouping_, id, currency, day_), id, currency);
}

/// The group of a customer's documents in a currency that say nothing else of themselves.
std::uint32_t& Groups::known_of(Id<Customer> id, Currency currency) {
    auto& first = of_customers_[id.index];
    if (first.currency == currency) return first.group;
    if (!first.currency.is_none())
        return in_others_.try_emplace({id, currency}, unasked).first->second;
    first.currency = currency;
    return first.group;
}

std::uint32_t Groups::find(Id<Document> id) {
    if (!selects(book_, selection_, id, day_)) return none;
    std::vector<std::string> values;
    for (const auto& key : grouping_.keys)
        values.push_back(at_depth(group_value(book_, key, id, day_), grouping_.depth));
    const auto& document = book_.documents[id];
    return group_of(std::move(values), document.customer, document.currency);
}

std::uint32_t Groups::group_of(std::vector<std::string> values, Id<Customer> customer,
                               Currency currency) {
    const auto next = static_cast<std::uint32_t>(groups_.size());
    const bool alone = by_customer_ && !by_document_;  // nobody else has these values
    const auto known = alone ? next : known_.try_emplace({values, currency}, next).first->second;
    if (known == next)
        groups_.push_back(
            {std::move(values), by_customer_ ? customer : Id<Customer>::none(), currency});
    return known;
}

bool Groups::speaks_for_itself(Id<Document> document) const {
    return traits_of(book_, document) != nullptr;
}

std::vector<std::uint32_t> Groups::in_order() const {
    struct Place {
        std::uint64_t first;  // eight bytes of its first value: nearly always enough
        std::uint32_t group;
    };
    std::vector<Place> places;
    places.reserve(groups_.size());
    for (std::uint32_t group = 0; group < groups_.size(); ++group) {
        const auto& values = groups_[group].values;
        places.push_back({values.empty() ? 0 : first_bytes(values[0]), group});
    }
    std::ranges::sort(places, [&](const Place& a, const Place& b) {
        if (a.first != b.first) return a.first < b.first;
        const auto& left = groups_[a.group];
        const auto& right = groups_[b.group];
        if (left.values != right.values) return left.values < right.values;
        return book_.currencies.code(left.currency) < book_.currencies.code(right.currency);
    });
    std::vector<std::uint32_t> order;
    for (const auto& place : places) order.push_back(place.group);
    return order;
}

}  // namespace ledger
