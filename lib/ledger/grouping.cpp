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
    auto& groups = of_customers_[document.customer.index];
    for (const auto& [currency, group] : groups)
        if (currency == document.currency) return group;
    return groups.emplace_back(document.currency, find(id)).second;
}

std::uint32_t Groups::of(Id<Customer> id) {
    const auto currency = usual_currency(book_, id, day_);
    if (currency.is_none() || !selects(book_, selection_, id, currency, day_)) return none;
    std::vector<std::string> values;
    for (const auto& key : grouping_.keys)
        values.push_back(at_depth(group_value(book_, key, id, currency, day_), grouping_.depth));
    return group_of(std::move(values), id, currency);
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
    const auto [known, is_new] = known_.try_emplace({values, currency}, next);
    if (is_new)
        groups_.push_back(
            {std::move(values), by_customer_ ? customer : Id<Customer>::none(), currency});
    return known->second;
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
