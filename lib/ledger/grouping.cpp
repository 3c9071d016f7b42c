#include "ledger/grouping.hpp"

#include <algorithm>
#include <numeric>

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

Currency usual_currency(const Book& book, Id<Customer> customer, Date day) {
    const auto* code = value_on(book.customers[customer], Key::currency, day);
    const auto currency = code == nullptr ? Currency::none() : book.currencies.find(*code);
    return currency.is_none() ? book.currency : currency;
}

}  // namespace

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
    std::vector<std::string> values;
    for (const auto& key : grouping_.keys)
        values.push_back(at_depth(group_value(book_, key, id, currency, day_), grouping_.depth));
    return known = group_of(std::move(values), id, currency);
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
    std::vector<std::uint32_t> order(groups_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t group) {
        const auto& key = groups_[group];
        return std::pair<const std::vector<std::string>&, std::string_view>{
            key.values, book_.currencies.code(key.currency)};
    });
    return order;
}

}  // namespace ledger
