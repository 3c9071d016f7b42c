#include "ledger/standing.hpp"

#include "base/text.hpp"

namespace ledger {

Currency currency_on(const Book& book, Id<Customer> customer, Date day) {
    const auto* code = value_on(book.customers[customer], Key::currency, day);
    return code == nullptr ? book.currency : book.currencies.find(*code);
}

std::optional<Money> limit_on(const Book& book, Id<Customer> customer, Date day) {
    const auto* value = value_on(book.customers[customer], Key::limit, day);
    if (value == nullptr) return std::nullopt;
    const auto text = trimmed(*value);
    const auto blank = text.find_first_of(" \t");
    const bool bare = blank == std::string_view::npos;
    const auto currency =
        bare ? currency_on(book, customer, day) : book.currencies.find(trimmed(text.substr(blank)));
    const auto number = parse_decimal(text.substr(0, blank));
    if (!number || currency.is_none()) return std::nullopt;
    const auto minor = scale(*number, book.currencies.decimals(currency));
    if (!minor) return std::nullopt;
    return Money::from_minor(*minor, currency);
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

}  // namespace ledger
