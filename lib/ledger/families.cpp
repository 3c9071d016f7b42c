#include "ledger/families.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace ledger {
namespace {

constexpr Rule parent_ring{"parent-ring", Severity::error};

constexpr int deepest_family = 100;  // parents above parents

void complain_ring(Draft& draft, const Customer& customer, const Attribute& parent) {
    const auto declaration =
        std::ranges::find(draft.facts.declarations, customer.declared, &Remembered::number_span);
    draft.complain(declaration->place, parent_ring,
                   fmt::format("{} is its own parent, by way of {}", customer.id, parent.value),
                   {{parent.span, ""}}, {help("one company of the ring has no parent")});
}

/// Is a customer above itself on a day?
bool is_in_ring(const Book& book, Id<Customer> customer, Date day) {
    auto at = customer;
    for (int steps = 0; steps < deepest_family; ++steps) {
        const auto* parent = value_on(book.customers[at], Key::parent, day);
        at = parent == nullptr ? Id<Customer>::none() : book.find_customer(*parent);
        if (at.is_none()) return false;
        if (at == customer) return true;
    }
    return false;
}

/// A ring that a `set parent:` closes on its day, or that its end brings back.
void check_dated_parent(Draft& draft, Id<Customer> id, const Change& change) {
    const auto closes = [&](Date day) {
        return is_in_ring(draft.book, id, day) && !is_in_ring(draft.book, id, day - Days{1});
    };
    const auto after = change.until == never ? never : change.until + Days{1};
    const bool opens = closes(change.from);
    if (!opens && (after == never || !closes(after))) return;
    const auto day = opens ? change.from : after;
    const auto& customer = draft.book.customers[id];
    draft.complain(change.place, parent_ring,
                   fmt::format("{} is its own parent from {} on, by way of {}", customer.id,
                               to_string(day), *value_on(customer, Key::parent, day)),
                   {{change.attribute.span, ""}}, {help("one company of the ring has no parent")});
}

}  // namespace

void check_declared_parents(Draft& draft) {
    const auto& book = draft.book;
    std::set<std::string_view> reported;  // members of rings; one message a ring
    const auto parent_of = [&](const Customer& customer) {
        return find_attribute(customer.attributes, Key::parent);
    };
    for (std::uint32_t i = 0; i < book.customers.size(); ++i) {
        const auto& customer = book.customers[{i}];
        const auto* parent = parent_of(customer);
        if (parent == nullptr) continue;
        if (reported.contains(customer.id)) continue;
        const auto* up = parent;
        std::vector<std::string_view> family{customer.id};
        for (int steps = 0; up != nullptr && steps < deepest_family; ++steps) {
            if (up->value == customer.id) {
                complain_ring(draft, customer, *parent);
                reported.insert(family.begin(), family.end());
                break;
            }
            family.push_back(up->value);
            const auto above = book.find_customer(up->value);
            up = above.is_none() ? nullptr : parent_of(book.customers[above]);
        }
    }
}

void check_dated_parents(Draft& draft) {
    draft.book.customers.for_each([&](Id<Customer> id, const Customer& customer) {
        for (const auto& change : customer.changes)
            if (change.attribute.key == Key::parent) check_dated_parent(draft, id, change);
    });
}

}  // namespace ledger
