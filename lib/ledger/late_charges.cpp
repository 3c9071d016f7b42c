#include "ledger/late_charges.hpp"

#include <algorithm>

#include "ledger/selection.hpp"

namespace ledger {
namespace {

constexpr std::string_view interest_tag = "interest";
constexpr std::string_view fee_tag = "fee";

bool has_tag(const Book& book, Id<Document> id, std::string_view tag) {
    const auto* traits = traits_of(book, id);
    return traits != nullptr && std::ranges::count(traits->tags, tag) > 0;
}

}  // namespace

bool is_late_charge(const Book& book, Id<Document> id) {
    return has_tag(book, id, interest_tag) || has_tag(book, id, fee_tag);
}

std::map<Id<Document>, ChargedByDay> interest_charged(const Book& book, Date as_of) {
    std::map<Id<Document>, ChargedByDay> charged;
    for (const auto& charge : book.charges) {
        const auto& debit = book.documents[charge.debit];
        if (charge.document.is_none() || !debit.exists_on(as_of)) continue;
        if (debit.currency != book.documents[charge.document].currency) continue;
        if (has_tag(book, charge.debit, interest_tag))
            charged[charge.document][debit.date] += debit.amount;
    }
    return charged;
}

i128 total(const ChargedByDay& charged) {
    i128 sum = 0;
    for (const auto& [day, amount] : charged) sum += amount;
    return sum;
}

}  // namespace ledger
