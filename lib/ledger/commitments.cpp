#include "ledger/commitments.hpp"

#include <algorithm>
#include <set>

namespace ledger {
namespace {

/// The order that a sale names; none when the number is of nothing or of something else.
Id<Document> order_named(const Draft& draft, const Document& sale, std::string_view number) {
    const auto& book = draft.book;
    const auto id = book.find_document(number);
    const bool is_order = !id.is_none() && !draft.facts.is_faulty(id) &&
                          book.documents[id].kind == Kind::order &&
                          book.documents[id].customer == sale.customer;
    return is_order ? id : Id<Document>::none();
}

void resolve_one(Draft& draft, const DocumentExtras& extras, const Attribute& attribute) {
    auto& book = draft.book;
    const auto& document = book.documents[extras.document];
    if (attribute.key == Key::order && document.kind == Kind::sale) {
        const auto order = order_named(draft, document, attribute.value);
        if (!order.is_none()) book.billed_orders.push_back({order, extras.document});
    }
    if (attribute.key == Key::matures)
        if (const auto day = parse_date(attribute.value))
            book.maturing.push_back({extras.document, *day});
}

}  // namespace

void resolve_commitments(Draft& draft) {
    for (const auto& extras : draft.facts.extras) {
        if (draft.facts.is_faulty(extras.document)) continue;
        for (const auto& attribute : extras.attributes) resolve_one(draft, extras, attribute);
    }
}

std::vector<Id<Document>> unbilled_orders(const Book& book, Date day) {
    std::vector<Id<Document>> orders;
    if (book.counts.of(Kind::order) == 0) return orders;
    std::set<Id<Document>> billed;
    for (const auto& [order, sale] : book.billed_orders)
        if (book.documents[sale].exists_on(day)) billed.insert(order);
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.kind == Kind::order && document.exists_on(day) && !billed.contains(id))
            orders.push_back(id);
    });
    return orders;
}

std::vector<Maturing> unmatured_drafts(const Book& book, Date day) {
    std::vector<Maturing> drafts;
    for (const auto& maturing : book.maturing)
        if (maturing.day > day && book.documents[maturing.receipt].exists_on(day))
            drafts.push_back(maturing);
    return drafts;
}

}  // namespace ledger
