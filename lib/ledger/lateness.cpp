#include "ledger/lateness.hpp"

#include <algorithm>

#include "ledger/buckets.hpp"
#include "ledger/cash.hpp"
#include "ledger/open_items.hpp"

namespace ledger {
namespace {

Date last_due_day(const Book& book, Id<Document> id, Date day) {
    const auto& document = book.documents[id];
    if (!document.has_schedule) return document.due;
    return std::ranges::max(instalments_on(book, id, day), {}, &Instalment::due).due;
}

void add_settled(const Book& book, Date as_of, const OpenAmounts& open,
                 std::vector<Lateness>& all) {
    const auto cash = cash_parts(book, as_of);
    for (auto part = cash.begin(); part != cash.end(); ++part) {
        const auto next = part + 1;
        const bool is_last = next == cash.end() || next->document != part->document;
        const bool is_settled = open[part->document.index] == 0;
        if (!is_last || !is_settled || !book.documents[part->document].exists_on(as_of)) continue;
        const auto due = last_due_day(book, part->document, as_of);
        all.push_back({part->document, due, part->settled, days_late(due, part->settled)});
    }
}

void add_overdue(const Book& book, Date as_of, const OpenAmounts& open,
                 std::vector<Lateness>& all) {
    const auto take = [&](const OpenItem& item) {
        if (!is_overdue(item.due, as_of)) return;
        const bool known = !all.empty() && all.back().document == item.document;
        if (!known) all.push_back({item.document, item.due, std::nullopt, 0});
        all.back().due = std::max(all.back().due, item.due);
        all.back().days_late = days_late(all.back().due, as_of);
    };
    for_each_open(
        book, as_of, open, [](Ids) {}, take, [](const OnAccount&) {});
}

}  // namespace

std::vector<Lateness> lateness_of_documents(const Book& book, Date as_of) {
    std::vector<Lateness> all;
    const auto open = open_amounts(book, as_of);
    add_settled(book, as_of, open, all);
    const auto settled = static_cast<std::ptrdiff_t>(all.size());
    add_overdue(book, as_of, open, all);
    std::ranges::inplace_merge(all, all.begin() + settled, {}, &Lateness::document);
    return all;
}

}  // namespace ledger
