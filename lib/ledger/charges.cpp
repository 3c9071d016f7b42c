#include "ledger/charges.hpp"

namespace ledger {

void resolve_charges(Draft& draft) {
    auto& book = draft.book;
    for (const auto& said : draft.facts.charges) {
        if (draft.facts.is_faulty(said.debit)) continue;
        auto document = book.by_number[said.number];
        const bool named = !document.is_none() && !draft.facts.is_faulty(document) &&
                           book.documents[document].is_debit();
        if (!named) document = Id<Document>::none();
        book.charges.push_back({said.debit, document});
    }
}

}  // namespace ledger
