#include "ledger/open_items.hpp"

#include <algorithm>

namespace ledger {
namespace {

/// Disputes concern the earliest open instalment first.
void spread_dispute(std::int64_t disputed, std::vector<OpenItem>& items, std::size_t first) {
    for (auto i = first; i < items.size() && disputed > 0; ++i) {
        items[i].disputed = std::min(disputed, items[i].open);
        disputed -= items[i].disputed;
    }
}

void add_items(const Book& book, Id<Document> id, Date as_of, std::int64_t open,
               std::vector<OpenItem>& items) {
    const auto& document = book.documents[id];
    const auto first = items.size();
    if (!document.has_schedule) {
        items.push_back({id, 1, document.due, open, 0});
    } else {
        const auto instalments = instalments_on(book, id, as_of);
        const auto parts = open_by_instalment(instalments, open);
        for (std::uint32_t i = 0; i < instalments.size(); ++i)
            if (parts[i] != 0) items.push_back({id, i + 1, instalments[i].due, parts[i], 0});
    }
    if (!book.disputes.empty())
        spread_dispute(disputed_amount(book, id, as_of, open), items, first);
}

}  // namespace

Array<std::int64_t> open_amounts(const Book& book, Date as_of) {
    Array<std::int64_t> amounts;
    amounts.resize(book.documents.size());
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if ((document.is_debit() || document.is_source()) && document.exists_on(as_of))
            amounts[id.index] = document.amount;
    });
    const auto& allocations = book.allocations;
    for (std::size_t i = 0; i < allocations.size(); ++i) {
        if (i + 16 < allocations.size())
            __builtin_prefetch(&amounts[allocations[i + 16].target.index]);
        const auto& allocation = allocations[i];
        if (!allocation.in_force(as_of)) continue;
        amounts[allocation.target.index] -= allocation.amount + allocation.discount;
        if (book.documents[allocation.source].kind != Kind::writeoff)
            amounts[allocation.source.index] -= allocation.used;
    }
    for (const auto& refund : book.refunds)
        if (refund.in_force(as_of)) amounts[refund.source.index] -= refund.amount;
    return amounts;
}

Position position(const Book& book, Date as_of) {
    const auto amounts = open_amounts(book, as_of);
    Position result;
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        const auto amount = amounts[id.index];
        if (amount == 0) return;
        if (document.is_source()) {
            result.on_account.push_back({id, amount});
        } else {
            add_items(book, id, as_of, amount, result.items);
        }
    });
    return result;
}

std::vector<Instalment> instalments_on(const Book& book, Id<Document> id, Date day) {
    const auto& document = book.documents[id];
    const std::vector<Instalment> single{{document.due, document.amount}};
    if (!document.has_schedule) return single;
    const auto [first, last] =
        std::ranges::equal_range(book.schedules, id, {}, &Schedule::document);
    const std::vector<Instalment>* found = &single;
    for (auto schedule = first; schedule != last && schedule->from <= day; ++schedule)
        found = &schedule->instalments;
    return *found;
}

std::vector<std::int64_t> open_by_instalment(const std::vector<Instalment>& instalments,
                                             std::int64_t open) {
    i128 paid = -i128{open};
    for (const auto& instalment : instalments) paid += instalment.amount;
    std::vector<std::int64_t> parts;
    parts.reserve(instalments.size());
    for (const auto& instalment : instalments) {
        // Money that came back makes `paid` negative: the first instalment takes it.
        const auto settled = std::min<i128>(paid, instalment.amount);
        parts.push_back(static_cast<std::int64_t>(instalment.amount - settled));
        paid -= settled;
    }
    return parts;
}

std::int64_t disputed_amount(const Book& book, Id<Document> id, Date day, std::int64_t open) {
    const auto [first, last] = std::ranges::equal_range(book.disputes, id, {}, &Dispute::document);
    i128 sum = 0;
    for (auto dispute = first; dispute != last; ++dispute) {
        const bool unresolved = dispute->from <= day && day < dispute->until;
        if (unresolved) sum += dispute->amount.value_or(open);
    }
    return static_cast<std::int64_t>(std::min<i128>(sum, open));
}

}  // namespace ledger
