#include "ledger/debit_form.hpp"

#include "ledger/standing.hpp"
#include "ledger/values.hpp"

namespace ledger {
namespace {

/// What a customer's key says on a day, else the book's.
const std::string* inherited(const Book& book, const Customer& customer, Key key, Date day) {
    if (const auto* value = value_on(customer, key, day)) return value;
    const auto* attribute = find_attribute(book.attributes, key);
    return attribute == nullptr ? nullptr : &attribute->value;
}

bool inherits_tax(const Book& book, const Customer& customer, Date day) {
    const auto* tax = inherited(book, customer, Key::tax, day);
    return tax != nullptr && tax_rate(book, *tax).value_or(Rate{}) != Rate{};
}

}  // namespace

DebitForm debit_form(const Book& book, Id<Customer> id, Currency currency, Date day) {
    const auto& customer = book.customers[id];
    const bool has_terms = inherited(book, customer, Key::terms, day) != nullptr;
    const bool is_usual = currency == book.currency && currency_on(book, id, day) == book.currency;
    return {has_terms ? std::nullopt : std::optional{day}, inherits_tax(book, customer, day),
            !is_usual};
}

}  // namespace ledger
