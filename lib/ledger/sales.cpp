#include "ledger/sales.hpp"

namespace ledger {

std::optional<Date> first_month(const Book& book) {
    std::optional<Date> first;
    book.documents.for_each([&](Id<Document>, const Document& document) {
        if (!document.is_debit() && !document.is_source()) return;
        if (!first || document.date < *first) first = document.date;
    });
    if (first) first = month_start(*first);
    return first;
}

}  // namespace ledger
