#pragma once

#include <optional>

#include "journal/entry.hpp"
#include "ledger/book.hpp"

namespace ledger {

/// A discount that the terms still grant on what is open.
struct EarlyDiscount {
    Rate rate;
    Date until;  // last day to pay
    Money amount;
};

/// That of a document on a day; nothing when its terms have none, or its days are over. `entry` is
/// that of the document, read again.
std::optional<EarlyDiscount> early_discount(const Book& book, const Document& document,
                                            const journal::Entry& entry, Money open, Date day);

}  // namespace ledger
