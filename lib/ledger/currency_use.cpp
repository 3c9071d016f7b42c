#include "ledger/currency_use.hpp"

#include <fmt/format.h>

#include "journal/parse.hpp"
#include "journal/spelled.hpp"

namespace ledger {
namespace {

std::string declaration(std::string_view head, std::string_view key, std::string_view value) {
    return fmt::format("{}\n  {}: {}\n", head, key, value);
}

/// The currencies a customer has on some day.
std::string declarations_of(const Customer& customer) {
    std::string text;
    const auto head = fmt::format("customer {}", journal::spelled_id(customer.id));
    if (const auto* said = find_attribute(customer.attributes, Key::currency))
        text += declaration(head, "currency", said->value);
    for (const auto& change : customer.changes)
        if (change.attribute.key == Key::currency)
            text += declaration(head, "currency", change.attribute.value);
    return text;
}

}  // namespace

journal::CurrencyUse currency_use(const Book& book) {
    std::string text;
    const auto& currencies = book.currencies;
    for (std::uint16_t i = 0; i < currencies.size(); ++i)
        text += declaration(fmt::format("currency {}", currencies.code({i})), "decimals",
                            fmt::to_string(currencies.decimals({i})));
    if (!book.currency.is_none())
        text += declaration("book", "currency", currencies.code(book.currency));
    book.customers.for_each(
        [&](Id<Customer>, const Customer& customer) { text += declarations_of(customer); });
    journal::CurrencyUse use;
    Diagnostics unheard;
    journal::Parser{{}, unheard}.parse(text, 0,
                                       [&](const journal::Entry& entry) { use.take(entry); });
    return use;
}

}  // namespace ledger
