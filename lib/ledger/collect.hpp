#pragma once

#include <set>

#include "base/diagnostic.hpp"
#include "ledger/facts.hpp"

namespace ledger {

/// Decimals of the currencies in which lines are added up as they are read.
inline constexpr int usual_decimals = 2;

/// Takes entries as they are read and keeps what posting needs of them, in as
/// little memory as the common ones allow.
class Collector {
public:
    Collector(Book& book, Facts& facts, const std::set<Place>& excluded)
        : book_{book}, facts_{facts}, excluded_{excluded} {}

    void take(const journal::Entry& entry);
    /// Takes the items of a document that were dropped since they added up (see `lines_add_up`).
    ItemLines restore_items(const journal::Entry& entry);

private:
    void count(const journal::Entry& entry);
    Id<Document> add_document(const journal::Entry& entry);
    void take_document(const journal::Entry& entry);
    void take_lines(const journal::Entry& entry, Id<Document> id, DocumentFact& fact);
    void take_item(const journal::Entry& entry, std::size_t index);
    void take_allocation(const journal::Entry& entry, std::size_t index, Id<Document> id,
                         DocumentFact& fact);
    Allocation& add_allocation(Id<Document> source, AllocationFact fact);
    void take_header_allocation(const journal::Attribute& to, Id<Document> id, DocumentFact& fact);
    bool take_attributes(const journal::Entry& entry, Id<Document> id, Document& document,
                         DocumentFact& fact);
    void keep_extras(const journal::Entry& entry, Id<Document> id, DocumentFact& fact);
    Remembered& remember(const journal::Entry& entry, std::list<Remembered>& list);
    WrittenAmount written(const journal::Amount& amount);
    std::uint16_t code_of(std::string_view code) { return code.empty() ? 0 : known_code(code); }
    std::uint16_t known_code(std::string_view code);
    std::uint16_t tax_word(std::string_view word);
    DueFact due_fact(const journal::Line& line, std::size_t index);
    void forget(const journal::Entry& entry);

    Book& book_;
    Facts& facts_;
    const std::set<Place>& excluded_;
};

/// Copies an attribute out of the text.
Attribute copied(const journal::Entry& entry, const journal::Attribute& attribute);

}  // namespace ledger
