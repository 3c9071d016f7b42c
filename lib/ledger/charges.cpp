#include "ledger/charges.hpp"

#include "ledger/plain_sources.hpp"
#include "ledger/references.hpp"

namespace ledger {
namespace {

/// The document of an entry that names none of its customer's plainly, looked at closely.
Id<Document> charged_document(Draft& draft, const Document& debit, const std::string& number) {
    const auto& entry = draft.reread(debit.place);
    const auto* named = entry.find(Key::for_);
    const auto span = named == nullptr ? entry.span(entry.kind_word) : entry.span(named->value);
    return resolve_reference(
        draft, {debit.place, debit.date, number, span, Wanted::debit, debit.customer, true});
}

}  // namespace

void resolve_charges(Draft& draft) {
    auto& book = draft.book;
    for (const auto& said : draft.facts.charges) {
        if (draft.facts.is_faulty(said.debit)) continue;
        const auto& debit = book.documents[said.debit];
        auto document = own_document(draft, debit, said.number);
        if (document.is_none())
            document = charged_document(draft, debit, book.numbers.text(said.number));
        if (draft.is_faulty(debit.place)) {
            draft.facts.leave_out(said.debit);
        } else {
            book.charges.push_back({said.debit, document});
        }
    }
}

}  // namespace ledger
