#include "ledger/early_discount.hpp"

#include "ledger/agreed_terms.hpp"
#include "ledger/terms.hpp"

namespace ledger {
namespace {

/// Null when the entry names none.
const Contract* contract_of(const Book& book, const journal::Entry& entry) {
    const auto* named = entry.find(Key::contract);
    const Contract* found = nullptr;
    if (named == nullptr) return found;
    const auto id = named->value.str();
    book.contracts.for_each([&](Id<Contract>, const Contract& contract) {
        if (contract.id == id) found = &contract;
    });
    return found;
}

}  // namespace

std::optional<EarlyDiscount> early_discount(const Book& book, const Document& document,
                                            const journal::Entry& entry, Money open, Date day) {
    if (!document.is_debit() || open.is_zero()) return std::nullopt;
    const auto agreed = agreed_terms(book, document, entry, contract_of(book, entry));
    const auto terms = agreed ? parse_terms(agreed->text) : std::nullopt;
    if (!terms || terms->discount == Rate{}) return std::nullopt;
    const auto until = discount_day(*terms, document.dated);
    const auto amount = share_of(open, terms->discount);
    if (until < day || amount.is_zero()) return std::nullopt;
    return EarlyDiscount{terms->discount, until, amount};
}

}  // namespace ledger
