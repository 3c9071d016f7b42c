#include "documents/debit_entry.hpp"

#include <fmt/format.h>

#include "journal/spelled.hpp"

namespace documents {

std::string debit_entry(const ProposedDebit& debit, Date day, const ledger::Book& book) {
    const auto& currencies = book.currencies;
    const auto& customer = book.customers[book.documents[debit.for_].customer];
    const auto amount =
        debit.form.is_foreign
            ? to_string(debit.amount, currencies)
            : grouped_digits(debit.amount.minor(), currencies.decimals(debit.amount.currency()));
    auto entry = fmt::format("{} debit {} {} {} for:{}", to_string(day),
                             journal::spelled_id(customer.id), journal::spelled_id(debit.number),
                             amount, journal::spelled_value(book.number_of(debit.for_)));
    if (debit.form.due) entry += fmt::format(" due:{}", to_string(*debit.form.due));
    if (debit.form.is_untaxed) entry += " tax:0%";
    return entry + fmt::format(" #{} {}\n", debit.tag, journal::quoted(debit.title));
}

}  // namespace documents
