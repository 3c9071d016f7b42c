#include "ledger/impairments.hpp"

#include <algorithm>

namespace ledger {

Impairments::Impairments(const Book& book) {
    for (const auto& event : book.events) {
        if (event.kind != Kind::impair || !event.amount) continue;
        for (const auto id : event.documents)
            all_.push_back({id, event.date, event.amount->minor()});
    }
    std::ranges::sort(all_);
}

std::optional<i128> Impairments::on(Id<Document> id, Date day) const {
    const auto own = std::ranges::equal_range(all_, id, {}, &Impairment::document);
    std::optional<i128> amount;
    for (const auto& impairment : own)
        if (impairment.from <= day) amount = impairment.amount;
    return amount == 0 ? std::nullopt : amount;
}

}  // namespace ledger
