#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "journal/entry.hpp"
#include "ledger/book.hpp"

namespace ledger {

/// The terms a document is under, and where they were said.
struct AgreedTerms {
    std::string text;
    Span said;
    std::string_view whose;  // `contract`, `customer`, `book`; empty: its own
};

/// Nothing when nobody says any: the document has a due day of its own. `entry` is that of the
/// document, `contract` the one it names; null when there is none.
std::optional<AgreedTerms> agreed_terms(const Book& book, const Document& document,
                                        const journal::Entry& entry, const Contract* contract);

}  // namespace ledger
