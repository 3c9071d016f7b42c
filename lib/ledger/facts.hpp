#pragma once

#include <list>
#include <string>
#include <vector>

#include "base/array.hpp"
#include "journal/entry.hpp"
#include "ledger/book.hpp"

namespace ledger {

/// An amount as written: not yet in minor units, since the currency it is in
/// may be declared further down.
struct WrittenAmount {
    std::int64_t mantissa = 0;
    std::uint16_t code = 0;  // of Facts::codes; 0: no currency was written
    std::uint8_t decimals = 0;
    bool given = false;

    Decimal number() const { return {mantissa, decimals}; }
};
static_assert(sizeof(WrittenAmount) == 16);

/// What an entry said of a document that `Document` cannot hold. There are as many as entries:
/// what can waits in the document itself until it is resolved (see `said_customer`).
struct DocumentFact {
    std::uint8_t decimals = 0;
    bool has_amount : 1 = false;
    bool has_due : 1 = false;     // `due:`; the day is in Document::due
    bool has_extras : 1 = false;  // see Facts::extras
    bool has_due_lines : 1 = false;
    bool has_items : 1 = false;       // see Facts::items
    bool lines_add_up : 1 = false;    // to the amount, as they stand; they are not kept then
    bool says_rest : 1 = false;       // `to:*` or a `*` line: the money left is said to stay
    bool says_somewhere : 1 = false;  // any allocation at all: what is left is not simply unsaid
};
static_assert(sizeof(DocumentFact) == 2);

/// Of a document that is not resolved yet: the customer's id, the place of the amount's currency
/// in Facts::codes (0: none was written). Its amount is the mantissa of what was written.
inline Symbol said_customer(const Document& document) { return {document.customer.index}; }
inline std::uint16_t said_code(const Document& document) { return document.currency.index; }
inline void say_customer(Document& document, Symbol id) { document.customer.index = id.index; }
inline void say_code(Document& document, std::uint16_t code) { document.currency.index = code; }

/// The item lines of one document.
struct ItemLines {
    std::uint32_t first = 0;  // of Facts::lines
    std::uint32_t count = 0;
};

/// An item line: quantity × price (or the net), not rounded yet.
struct LineFact {
    std::int64_t product = 0;  // over ten to the power of `decimals`; see Facts::product_of
    Rate discount;
    Symbol item;  // of its description, when that could be an item's id
    std::uint16_t code = 0;
    std::uint16_t index = 0;  // among the entry's lines
    std::uint16_t tax = 0;    // of Facts::tax_words; 0: inherited
    std::uint8_t decimals = 0;
    bool priced : 1 = false;  // discounts apply to quantity × price only
    bool too_large : 1 = false;
    bool wide : 1 = false;  // `product` is a place in Facts::wide_products
};
static_assert(sizeof(LineFact) == 24);

/// `tax 13%  6,240.00`: the tax printed on the document.
struct StatedTax {
    Id<Document> document;
    Rate rate;
    WrittenAmount amount;
    std::uint16_t index;
};

/// `fee` and `withheld` lines.
struct CostFact {
    Id<Document> document;
    WrittenAmount amount;
    std::uint16_t index;
};

/// A debit and the number after its `for:`.
struct ChargeFact {
    Id<Document> debit;
    Symbol number;
};

/// `due` lines, of documents and plans.
struct DueFact {
    Date due;
    WrittenAmount amount;
    std::uint16_t index;
};

/// Money a source sets against a document: a `to` line, a `*` line, or the head's `to:`/`for:`.
/// This is what `Allocation` cannot hold; the rest waits there (see `waiting_allocation`).
struct AllocationFact {
    enum class How : std::uint8_t { line, rest, whole };

    std::uint16_t code = 0;   // of Facts::codes; 0: no currency was written
    std::uint16_t index = 0;  // among the entry's lines
    std::uint8_t decimals = 0;
    bool given = false;  // an amount is; not for a bare `*` and for `whole`
    How how = How::line;
};
static_assert(sizeof(AllocationFact) == 8);

/// An allocation that is not resolved yet: it has its source, the number of its target (none for
/// a `*`), and for its amount the mantissa of what was written. Its detail is 1 + the place in
/// Facts::allocation_extras, 0 for none. It is not in force on any day.
inline Allocation waiting_allocation(Id<Document> source) {
    Allocation allocation;
    allocation.source = source;
    allocation.from = never;
    return allocation;
}
inline bool is_waiting(const Allocation& allocation) { return allocation.from == never; }
inline Symbol said_target(const Allocation& allocation) { return {allocation.target.index}; }
inline void say_target(Allocation& allocation, Symbol number) {
    allocation.target.index = number.index;
}
inline WrittenAmount said_amount(const Allocation& allocation, const AllocationFact& fact) {
    return {allocation.amount, fact.code, fact.decimals, fact.given};
}

struct AllocationExtra {
    WrittenAmount discount;
    WrittenAmount exchange;  // `@@ 7,100.00`, or the rate of `@ 7.1`
    bool exchanged = false;
    bool exchange_total = false;
};

/// Attributes of a document that matter to figures, tags and all.
struct DocumentExtras {
    Id<Document> document;
    std::vector<Attribute> attributes;
    std::vector<std::string> tags;
    std::vector<DueFact> dues;
};

/// The entry of a document that says `bank:`, and a hash of what it says.
struct BankFact {
    std::size_t hash;
    Place place;

    friend auto operator<=>(const BankFact&, const BankFact&) = default;
};

/// An entry that is left out moved something of its customer, nobody knows what.
struct LostFact {
    Symbol customer;
    Date date{};
};

/// Any other entry, copied out of the text.
struct Remembered {
    Kind kind;
    std::string kind_word;
    Date date{};
    Place place;
    std::string customer;
    Span customer_span;
    std::string number;
    Span number_span;
    Span head;  // of the kind's word
    WrittenAmount amount;
    Span amount_span;
    std::string title;
    std::vector<Attribute> attributes;
    std::vector<std::string> tags;
    std::vector<DueFact> dues;
    std::vector<std::pair<std::string, WrittenAmount>> froms;  // `from` lines
    std::string rate_one;
    std::string rate_other;
    Decimal rate_number;

    const Attribute* find(Key key) const { return find_attribute(attributes, key); }
};

/// Everything the journal says, before names and amounts are resolved.
struct Facts {
    Array<DocumentFact> documents;      // parallel to Book::documents
    std::vector<bool> faulty;           // by document: left out; references to it are not judged
    Array<LineFact> lines;              // by document
    Array<ItemLines> items;             // of the documents that have some, in their order
    std::vector<i128> wide_products;    // beyond 64 bits
    std::vector<StatedTax> taxes;       // by document
    std::vector<CostFact> costs;        // by document
    std::vector<ChargeFact> charges;    // by debit
    Array<AllocationFact> allocations;  // by source; parallel to Book::allocations
    std::vector<AllocationExtra> allocation_extras;
    std::vector<DocumentExtras> extras;      // by document
    std::vector<BankFact> bank_lines;        // of documents but refunds and recoveries
    std::list<Remembered> remembered;        // dated entries, in reading order
    std::list<Remembered> declarations;      // in reading order; `declare` takes what they hold
    std::vector<std::string> codes{""};      // currency codes as written
    std::vector<std::string> tax_words{""};  // of `tax:` on lines
    Symbols item_words;                      // descriptions that could be item ids
    std::vector<Symbol> faulty_numbers;      // of entries that are left out
    std::vector<LostFact> lost;              // the same entries

    bool is_faulty(Id<Document> document) const { return faulty[document.index]; }
    void leave_out(Id<Document> document) { faulty[document.index] = true; }
    i128 product_of(const LineFact& line) const {
        return line.wide ? wide_products[static_cast<std::size_t>(line.product)] : line.product;
    }
};

}  // namespace ledger
