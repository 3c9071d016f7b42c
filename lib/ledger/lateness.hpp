#pragma once

#include <optional>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// How late a debit document was settled, or is (credit.md 4): from its last due day to its last
/// cash, or to the day that is asked for when something of it is overdue.
struct Lateness {
    Id<Document> document;
    Date due;                     // its last; of an overdue one the last that is past
    std::optional<Date> settled;  // nothing: overdue
    int days_late;                // negative when it was settled early
};

/// The documents that are settled or overdue at the end of a day, by document. Those that no cash
/// settled, but credit notes or write-offs alone, show no behaviour and are left out.
std::vector<Lateness> lateness_of_documents(const Book& book, Date as_of);

}  // namespace ledger
