#include "ledger/linter.hpp"

#include <algorithm>

namespace ledger {
namespace {

/// The place of an attribute: on a body line its value, in a head the key as well.
Span place_of(const journal::Entry& entry, const journal::Attribute& attribute) {
    return attribute.line == journal::Attribute::header ? entry.span(attribute)
                                                        : entry.span(attribute.value);
}

bool has(const Customer& customer, Key key) {
    return find_attribute(customer.attributes, key) != nullptr ||
           std::ranges::any_of(customer.changes,
                               [&](const Change& change) { return change.attribute.key == key; });
}

}  // namespace

Linter::Linter(const Book& posted, const LintContext& asked, const Sources& read, Diagnostics& into)
    : book{posted}, context{asked}, sources{read}, diagnostics{into}, words{read} {
    book.contracts.for_each([&](Id<Contract>, const Contract& contract) {
        contracts_.emplace(contract.id, &contract);
    });
    book.items.for_each([&](Id<Item>, const Item& item) { items_.emplace(item.id, &item); });
}

bool Linter::is_on(const Rule& rule) const { return diagnostics.level(rule) >= context.least; }

void Linter::warn(const Rule& rule, std::string message, std::vector<Label> labels,
                  std::vector<Hint> hints, std::string cause) {
    diagnostics.report(
        {rule, std::move(message), std::move(labels), std::move(hints), std::move(cause)});
}

Id<Document> Linter::document_of(const journal::Entry& entry) const {
    const auto id = book.find_document(entry.number.str());
    if (id.is_none() || book.documents[id].place != entry.place) return Id<Document>::none();
    return book.documents[id].customer.is_none() ? Id<Document>::none() : id;
}

const Contract* Linter::find_contract(std::string_view id) const {
    const auto found = contracts_.find(id);
    return found == contracts_.end() ? nullptr : found->second;
}

const Item* Linter::find_item(std::string_view id) const {
    const auto found = items_.find(id);
    return found == items_.end() ? nullptr : found->second;
}

Label Linter::said_of(Id<Customer> customer, Key key, Date day, std::string words_of_it) {
    const auto& said = book.customers[customer];
    const auto* attribute = attribute_on(said, key, day);
    if (attribute == nullptr) return {said.declared, std::move(words_of_it)};
    for (const auto& change : said.changes) {
        if (&change.attribute != attribute) continue;
        const auto& entry = words.entry(change.place);
        if (const auto* written = entry.find(key))
            return {place_of(entry, *written), std::move(words_of_it)};
    }
    return {attribute->span, std::move(words_of_it)};
}

bool Linter::is_approved(Place place) {
    return std::ranges::any_of(words.entry(place).attributes, [](const auto& attribute) {
        return attribute.key == Key::approved;
    });
}

std::vector<bool> customers_with(const Book& book, Key key) {
    std::vector<bool> with(book.customers.size(), false);
    book.customers.for_each(
        [&](Id<Customer> id, const Customer& customer) { with[id.index] = has(customer, key); });
    return with;
}

std::optional<AgreedTerms> agreed_terms(const Linter& linter, const Document& document,
                                        const journal::Entry& entry) {
    const auto* named = entry.find(Key::contract);
    const auto* contract = named == nullptr ? nullptr : linter.find_contract(named->value.str());
    return agreed_terms(linter.book, document, entry, contract);
}

}  // namespace ledger
