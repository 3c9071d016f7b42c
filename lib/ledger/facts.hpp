#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "journal/entry.hpp"
#include "ledger/book.hpp"

namespace ledger {

/// An amount as written: not yet in minor units, since the currency it is in
/// may be declared further down.
struct WrittenAmount {
    Decimal number;
    std::uint16_t code = 0;  // of Facts::codes; 0: no currency was written
    bool given = false;
};

/// What a head line said of a document that `Document` cannot hold yet.
struct DocumentFact {
    Decimal amount;
    std::uint16_t code = 0;
    bool has_amount = false;
    bool has_due = false;     // `due:`; the day is in Document::due
    bool has_extras = false;  // see Facts::extras
    bool has_due_lines = false;
    bool faulty = false;          // left out; references to it are not judged
    bool says_rest = false;       // `to:*` or a `*` line: the money left is said to stay
    bool says_somewhere = false;  // any allocation at all: what is left is not simply unsaid
    Symbol customer;
    std::uint32_t first_line = 0;  // of Facts::lines
    std::uint32_t line_count = 0;
};

/// An item line: quantity × price (or the net), not rounded yet.
struct LineFact {
    i128 product = 0;  // over ten to the power of `decimals`
    std::uint8_t decimals = 0;
    bool priced = false;  // discounts apply to quantity × price only
    bool too_large = false;
    std::uint16_t code = 0;
    std::uint16_t index = 0;  // among the entry's lines
    std::uint16_t tax = 0;    // of Facts::tax_words; 0: inherited
    Rate discount;
    std::uint32_t item = 0xFFFFFFFF;  // symbol of its description, when that could be an item's id
};

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

/// `due` lines, of documents and plans.
struct DueFact {
    Date due;
    WrittenAmount amount;
    std::uint16_t index;
};

/// Money a source sets against a document: a `to` line, a `*` line, or the head's `to:`/`for:`.
struct AllocationFact {
    enum class How : std::uint8_t { line, rest, whole };

    Id<Document> source;
    Symbol target;  // none for a `*`
    How how = How::line;
    std::uint16_t index = 0;  // among the entry's lines
    WrittenAmount amount;     // not given for a bare `*` and for `whole`
    std::uint32_t extra = 0;  // 1 + place in Facts::allocation_extras, 0 for none
};

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
    std::vector<DocumentFact> documents;      // parallel to Book::documents
    std::vector<LineFact> lines;              // by document
    std::vector<StatedTax> taxes;             // by document
    std::vector<CostFact> costs;              // by document
    std::vector<AllocationFact> allocations;  // by source
    std::vector<AllocationExtra> allocation_extras;
    std::vector<DocumentExtras> extras;      // by document
    std::vector<Remembered> remembered;      // dated entries, in reading order
    std::vector<Remembered> declarations;    // in reading order
    std::vector<std::string> codes{""};      // currency codes as written
    std::vector<std::string> tax_words{""};  // of `tax:` on lines
    Symbols item_words;                      // descriptions that could be item ids
    std::vector<Symbol> faulty_numbers;      // of entries that are left out
};

}  // namespace ledger
