#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// The tax an item says; by the words of lines that name it.
struct ItemTax {
    Rate rate;
    bool said = false;
};
using ItemTaxes = SymbolMap<ItemTax>;

/// What decides the tax of a document's lines, besides the lines themselves.
struct TaxContext {
    TaxMode mode = TaxMode::exclusive;
    std::optional<Rate> header;    // before the item's
    std::optional<Rate> customer;  // after the item's; the book's when the customer has none
    Rate discount;                 // of the header
    const ItemTaxes* items = nullptr;
};

/// What the lines and taxes of a document make; checks it against the head's
/// amount. Nothing when something was wrong and reported.
std::optional<std::int64_t> total_of_lines(Draft& draft, Id<Document> id, const DocumentFact& fact,
                                           ItemLines items, const TaxContext& context);

/// Warns of a discount of the head that has nothing to act on. Is that no error?
bool tell_idle_discount(Draft& draft, const Document& document);

/// Gives a document the instalments of its `due` lines, which must make its amount.
bool add_instalments(Draft& draft, Id<Document> id, const std::vector<DueFact>& dues);

}  // namespace ledger
