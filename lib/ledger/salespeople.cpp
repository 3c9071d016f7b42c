#include "ledger/salespeople.hpp"

#include <algorithm>

#include "ledger/selection.hpp"

namespace ledger {
namespace {

bool changes_hands(const Customer& customer) {
    return std::ranges::any_of(customer.changes, [](const Change& change) {
        return change.attribute.key == Key::salesperson;
    });
}

}  // namespace

Salespeople::Salespeople(const Book& book) : book_{book}, lasting_(book.customers.size()) {
    book.customers.for_each([&](Id<Customer> id, const Customer& customer) {
        if (!changes_hands(customer)) lasting_[id.index] = 1 + number_of(said_of(id, always));
    });
}

std::string Salespeople::said_of(Id<Customer> id, Date day) const {
    return group_value(book_, "salesperson", id, Currency::none(), day);
}

std::uint32_t Salespeople::number_of(const std::string& name) {
    const auto next = static_cast<std::uint32_t>(names_.size());
    const auto [known, is_new] = numbers_.try_emplace(name, next);
    if (is_new) names_.push_back(name);
    return known->second;
}

std::uint32_t Salespeople::of(Id<Document> id) {
    const auto* traits = book_.traits.empty() ? nullptr : traits_of(book_, id);
    if (traits != nullptr && !traits->salesperson.empty()) return number_of(traits->salesperson);
    const auto& document = book_.documents[id];
    return of(document.customer, document.date);
}

std::uint32_t Salespeople::of(Id<Customer> id, Date day) {
    if (lasting_[id.index] != 0) return lasting_[id.index] - 1;
    return number_of(said_of(id, day));
}

}  // namespace ledger
