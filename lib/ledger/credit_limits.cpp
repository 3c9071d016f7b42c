#include "ledger/credit_limits.hpp"

#include <algorithm>

#include "ledger/standing.hpp"

namespace ledger {
namespace {

/// The last day of the `set` that said a value; `never` of one that lasts.
Date last_day_of(const Customer& customer, const Attribute* said) {
    for (const auto& change : customer.changes)
        if (&change.attribute == said) return change.until;
    return never;
}

}  // namespace

const settings::CreditClass* class_on(const Book& book, const settings::Credit& credit,
                                      Id<Customer> id, Date day) {
    if (credit.classes.empty()) return nullptr;
    const auto* grade = value_on(book.customers[id], Key::grade, day);
    return grade == nullptr ? nullptr : settings::find_class(credit, *grade);
}

std::optional<Money> class_amount(const Book& book, const settings::NamedAmount& amount,
                                  Id<Customer> id, Date day) {
    const auto currency = amount.currency.empty() ? currency_on(book, id, day)
                                                  : book.currencies.find(amount.currency);
    if (currency.is_none()) return std::nullopt;
    const auto minor = scale(amount.number, book.currencies.decimals(currency));
    if (!minor) return std::nullopt;
    return Money::from_minor(*minor, currency);
}

std::optional<CreditLimit> credit_limit_on(const Book& book, const settings::Credit& credit,
                                           Id<Customer> id, Date day) {
    if (const auto own = limit_on(book, id, day)) {
        const auto& customer = book.customers[id];
        const auto until = last_day_of(customer, attribute_on(customer, Key::limit, day));
        return CreditLimit{*own, id, until};
    }
    const auto* of_class = class_on(book, credit, id, day);
    if (of_class == nullptr || !of_class->limit) return std::nullopt;
    const auto amount = class_amount(book, *of_class->limit, id, day);
    if (!amount) return std::nullopt;
    return CreditLimit{*amount, id, never};
}

std::vector<CreditLimit> limits_upwards(const Book& book, const settings::Credit& credit,
                                        const FamilyTree& tree, Id<Customer> id, Date day) {
    std::vector<CreditLimit> limits;
    for (const auto one : tree.upwards(id))
        if (const auto limit = credit_limit_on(book, credit, one, day)) limits.push_back(*limit);
    return limits;
}

LimitUse use_of(Money exposure, Money limit, Rate warn) {
    if (exposure > limit) return LimitUse::over;
    const bool near = exposure.minor() * Rate::one > limit.minor() * warn.millionths;
    return near ? LimitUse::near : LimitUse::below;
}

}  // namespace ledger
