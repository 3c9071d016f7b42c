#pragma once

#include <cstdint>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// What every document was worth at the end of `as_of`, by document: what is
/// still open of a debit document, what is left of a source, 0 of all others.
Array<std::int64_t> open_amounts(const Book& book, Date as_of);

/// One instalment of a debit document with something open. A document with one
/// due day is one instalment.
struct OpenItem {
    Id<Document> document;
    std::uint32_t instalment;  // from 1, in the order of due days
    Date due;
    std::int64_t open;
    std::int64_t disputed;  // the part of `open` under dispute
};

/// Money on account: what is left of a source.
struct OnAccount {
    Id<Document> source;
    std::int64_t left;
};

/// The open items and the money on account at the end of a day, by document.
struct Position {
    std::vector<OpenItem> items;
    std::vector<OnAccount> on_account;
};

Position position(const Book& book, Date as_of);

/// The instalments of a debit document in force on a day: the plan's, the `due` lines, or one.
std::vector<Instalment> instalments_on(const Book& book, Id<Document> id, Date day);

/// Splits what is open over the instalments: payments fill them in order, and
/// what comes back beyond them joins the first.
std::vector<std::int64_t> open_by_instalment(const std::vector<Instalment>& instalments,
                                             std::int64_t open);

/// The disputed part of what is open: min(sum of unresolved disputes, open).
std::int64_t disputed_amount(const Book& book, Id<Document> id, Date day, std::int64_t open);

}  // namespace ledger
