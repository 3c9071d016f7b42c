#include "ledger/due_days.hpp"

namespace ledger {

std::map<Place, Date> due_days(const Book& book) {
    std::map<Place, Date> days;
    book.documents.for_each([&](Id<Document>, const Document& document) {
        const bool has_one = document.is_debit() && !document.has_schedule;
        if (has_one && document.due != Date{}) days.emplace(document.place, document.due);
    });
    return days;
}

}  // namespace ledger
