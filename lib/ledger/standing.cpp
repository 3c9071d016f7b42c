#include "ledger/standing.hpp"

#include "ledger/values.hpp"

namespace ledger {

Currency currency_on(const Book& book, Id<Customer> customer, Date day) {
    const auto* code = value_on(book.customers[customer], Key::currency, day);
    return code == nullptr ? book.currency : book.currencies.find(*code);
}

std::optional<Money> limit_on(const Book& book, Id<Customer> customer, Date day) {
    const auto* value = value_on(book.customers[customer], Key::limit, day);
    if (value == nullptr) return std::nullopt;
    return money_said(book, *value, currency_on(book, customer, day));
}

std::string agreed_terms_on(const Book& book, Id<Customer> customer, Date day) {
    if (const auto* own = value_on(book.customers[customer], Key::terms, day)) return *own;
    const auto* of_all = find_attribute(book.attributes, Key::terms);
    return of_all == nullptr ? std::string{} : of_all->value;
}

std::vector<std::optional<std::size_t>> holds_on(const Book& book, Date day) {
    std::vector<std::optional<std::size_t>> holds(book.customers.size());
    for (std::size_t i = 0; i < book.events.size(); ++i) {
        const auto& event = book.events[i];
        if (event.date > day) break;
        if (event.kind != Kind::hold && event.kind != Kind::release) continue;
        auto& hold = holds[event.customer.index];
        if (event.kind == Kind::hold)
            hold = i;
        else if (hold && book.events[*hold].date < event.date)
            hold.reset();
    }
    return holds;
}

namespace {

std::string_view kind_said(const Event& event) {
    const auto* kind = find_attribute(event.attributes, Key::kind);
    return kind == nullptr ? std::string_view{} : std::string_view{kind->value};
}

}  // namespace

std::vector<std::size_t> assignments_on(const Book& book, Date day) {
    std::vector<std::size_t> assigned;
    for (std::size_t i = 0; i < book.events.size() && book.events[i].date <= day; ++i)
        if (book.events[i].kind == Kind::assign) assigned.push_back(i);
    if (assigned.empty()) return assigned;
    for (const auto& event : book.events) {
        if (event.date > day) break;
        if (event.kind != Kind::resolve || kind_said(event).empty()) continue;
        std::erase_if(assigned, [&](std::size_t i) {
            const auto& assign = book.events[i];
            const auto kind = kind_said(assign);
            return assign.customer == event.customer && assign.date <= event.date &&
                   (kind.empty() || kind == kind_said(event));
        });
    }
    return assigned;
}

}  // namespace ledger
