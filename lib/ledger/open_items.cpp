#include "ledger/open_items.hpp"

#include <algorithm>

namespace ledger {
namespace {

/// Disputes concern the earliest open instalment first.
void spread_dispute(std::int64_t disputed, std::vector<OpenItem>& items) {
    for (auto& item : items) {
        item.disputed = std::min(disputed, item.open);
        disputed -= item.disputed;
    }
}

}  // namespace

OpenAmounts open_amounts(const Book& book, Date as_of) {
    const bool at_end = book.counts.last && *book.counts.last <= as_of;
    if (at_end && book.open_at_end.size() == book.documents.size()) return OpenAmounts{book};
    Array<std::int64_t> amounts;
    amounts.resize(book.documents.size());
    const auto& allocations = book.allocations;
    for (std::size_t i = 0; i < allocations.size(); ++i) {
        if (i + 16 < allocations.size()) amounts.prefetch(allocations[i + 16].target.index);
        const auto& allocation = allocations[i];
        if (!allocation.in_force(as_of)) continue;
        amounts[allocation.target.index] -= allocation.amount + discount_of(book, allocation);
        amounts[allocation.source.index] -= allocation.used;
    }
    for (const auto& refund : book.refunds)
        if (refund.in_force(as_of)) amounts[refund.source.index] -= refund.amount;
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        const bool counts = document.is_debit() || document.is_source();
        auto& amount = amounts[id.index];
        amount = counts ? amount + (document.exists_on(as_of) ? document.amount : 0) : 0;
    });
    return OpenAmounts{std::move(amounts)};
}

Position position(const Book& book, Date as_of) {
    Position result;
    for_each_open(
        book, as_of, open_amounts(book, as_of), [](Ids) {},
        [&](const OpenItem& item) { result.items.push_back(item); },
        [&](const OnAccount& source) { result.on_account.push_back(source); });
    return result;
}

std::vector<OpenItem> items_of(const Book& book, Id<Document> id, Date as_of, std::int64_t open) {
    std::vector<OpenItem> items;
    const auto instalments = instalments_on(book, id, as_of);
    const auto parts = open_by_instalment(instalments, open);
    const bool divided = schedule_on(book, id, as_of) != nullptr;
    for (std::uint32_t i = 0; i < instalments.size(); ++i)
        if (parts[i] != 0) items.push_back({id, i + 1, instalments[i].due, parts[i], 0, divided});
    if (!book.disputes.empty()) spread_dispute(disputed_amount(book, id, as_of, open), items);
    return items;
}

const Schedule* schedule_on(const Book& book, Id<Document> id, Date day) {
    if (!book.documents[id].has_schedule) return nullptr;
    const auto [first, last] =
        std::ranges::equal_range(book.schedules, id, {}, &Schedule::document);
    const Schedule* found = nullptr;
    for (auto schedule = first; schedule != last && schedule->from <= day; ++schedule)
        found = &*schedule;
    return found;
}

std::vector<Instalment> instalments_on(const Book& book, Id<Document> id, Date day) {
    const auto& document = book.documents[id];
    const auto* schedule = schedule_on(book, id, day);
    return schedule == nullptr ? std::vector{Instalment{document.due, document.amount}}
                               : schedule->instalments;
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
