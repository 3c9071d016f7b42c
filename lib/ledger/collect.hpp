#pragma once

#include <set>

#include "base/diagnostic.hpp"
#include "journal/plain_documents.hpp"
#include "ledger/facts.hpp"

namespace ledger {

/// What an item line says that it costs: a price for each of a quantity, or in all.
struct SaidItem {
    std::string_view description;
    const journal::Amount& amount;
    Decimal quantity;
    bool priced;
};

/// Takes entries as they are read and keeps what posting needs of them, in as
/// little memory as the common ones allow.
class Collector {
public:
    Collector(Book& book, Facts& facts, const std::set<Place>& excluded)
        : book_{book}, facts_{facts}, excluded_{excluded} {}

    void take(const journal::Entry& entry);
    /// Leaves the same rows behind as the Entry of the same block. Nothing may be excluded.
    void take(const journal::PlainDocument& plain);
    /// Takes the items of a document that were dropped since they added up (see `lines_add_up`).
    ItemLines restore_items(const journal::Entry& entry);

private:
    void count(Kind kind) { ++book_.counts.by_kind[static_cast<std::size_t>(kind)]; }
    void count_day(Date date);
    Id<Document> add_document(Place place, Kind kind, Date date, const journal::Amount& amount);
    Id<Document> add_document(const journal::Entry& entry);
    void take_lines(const journal::PlainDocument& plain, Id<Document> id, DocumentFact& fact);
    LineFact& add_item(const SaidItem& line, std::size_t index);
    void keep_items(std::size_t first, DocumentFact& fact);
    void add_whole(Id<Document> id, Symbol number, DocumentFact& fact);
    Allocation& add_part(Id<Document> id, const journal::Amount& said, std::size_t index,
                         AllocationFact::How how, DocumentFact& fact);
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
