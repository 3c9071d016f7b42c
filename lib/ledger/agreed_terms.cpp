#include "ledger/agreed_terms.hpp"

namespace ledger {

namespace {

std::optional<AgreedTerms> terms_in(const std::vector<Attribute>& attributes,
                                    std::string_view whose) {
    const auto* found = find_attribute(attributes, Key::terms);
    if (found == nullptr) return std::nullopt;
    return AgreedTerms{found->value, found->span, whose};
}

}  // namespace

std::optional<AgreedTerms> agreed_terms(const Book& book, const Document& document,
                                        const journal::Entry& entry, const Contract* contract) {
    if (const auto* own = entry.find(Key::terms))
        return AgreedTerms{own->value.str(), entry.span(*own), {}};
    if (contract != nullptr)
        if (auto terms = terms_in(contract->attributes, "contract")) return terms;
    const auto& customer = book.customers[document.customer];
    if (const auto* said = attribute_on(customer, Key::terms, document.date))
        return AgreedTerms{said->value, said->span, "customer"};
    return terms_in(book.attributes, "book");
}

}  // namespace ledger
