#pragma once

#include "ledger/draft.hpp"

namespace ledger {

/// What a reference must name.
enum class Wanted : std::uint8_t { debit, source, writeoff, any };

/// A reference as an entry makes it.
struct Reference {
    Place place;  // of the entry
    Date date;    // of the entry
    std::string number;
    Span span;  // of the number
    Wanted wanted;
    Id<Customer> customer;      // of the entry; none when it names no customer
    bool within_group = false;  // other customers of the same group are allowed
};

/// The document a reference names. None after reporting what is wrong, and
/// none without a word when the document is itself left out.
Id<Document> resolve_reference(Draft& draft, const Reference& reference);

/// Are both customers of one `group` on a day? A customer is of its own.
bool same_group(const Book& book, Id<Customer> a, Id<Customer> b, Date day);

/// `a receipt`, `an opening credit`: a document's kind in a sentence.
std::string_view spoken_kind(Kind kind);

}  // namespace ledger
