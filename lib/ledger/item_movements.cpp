#include "ledger/item_movements.hpp"

#include <algorithm>
#include <map>

#include "ledger/open_items.hpp"

namespace ledger {
namespace {

/// Instalments are known by their place and their due day: a plan numbers anew.
using Items = std::map<std::pair<std::uint32_t, std::optional<Date>>, i128>;

Items items_on(const Book& book, Id<Document> id, Date day, i128 open) {
    const auto amount = static_cast<std::int64_t>(open);
    if (open == 0) return {};
    if (book.documents[id].is_source()) return {{{0, std::nullopt}, -open}};
    Items items;
    const auto instalments = instalments_on(book, id, day);
    const auto parts = open_by_instalment(instalments, amount);
    for (std::uint32_t i = 0; i < instalments.size(); ++i)
        if (parts[i] != 0) items[{i + 1, instalments[i].due}] = parts[i];
    return items;
}

/// What leads from the items of one day to those of a later one.
void add_differences(Date day, const Items& before, const Items& after,
                     std::vector<ItemMovement>& movements) {
    auto differences = after;
    for (const auto& [key, open] : before) differences[key] -= open;
    for (const auto& [key, amount] : differences)
        if (amount != 0) movements.push_back({day, key.first, key.second, amount});
}

}  // namespace

ItemMovements::ItemMovements(const Book& book) : book_{book}, to_{book}, from_{book} {
    for (std::uint32_t i = 0; i < book.refunds.size(); ++i)
        refunds_.emplace_back(book.refunds[i].source, i);
    std::ranges::sort(refunds_);
}

/// Days on which the due lines change count, whatever is open.
void ItemMovements::add_schedules(Id<Document> id, std::vector<Change>& changes) const {
    for (const auto& schedule :
         std::ranges::equal_range(book_.schedules, id, {}, &Schedule::document))
        changes.push_back({schedule.from, 0});
}

/// In no order, several a day.
std::vector<ItemMovements::Change> ItemMovements::changes_of(Id<Document> id) const {
    const auto& document = book_.documents[id];
    std::vector<Change> changes{{document.date, document.amount},
                                {document.until, -i128{document.amount}}};
    const auto add_draw = [&](Date from, Date until, i128 amount) {
        if (from >= until) return;
        changes.push_back({from, -amount});
        changes.push_back({until, amount});
    };
    const auto places = document.is_debit() ? to_.document(id) : from_.document(id);
    for (const auto place : places) {
        const auto& allocation = book_.allocations[place];
        const auto settled = i128{allocation.amount} + discount_of(book_, allocation);
        add_draw(allocation.from, allocation.until,
                 document.is_debit() ? settled : i128{allocation.used});
    }
    for (const auto& [source, place] :
         std::ranges::equal_range(refunds_, id, {}, &std::pair<Id<Document>, std::uint32_t>::first))
        add_draw(book_.refunds[place].from, book_.refunds[place].until,
                 book_.refunds[place].amount);
    if (document.has_schedule) add_schedules(id, changes);
    std::erase_if(changes, [](const Change& change) { return change.day == never; });
    return changes;
}

std::vector<ItemMovement> ItemMovements::of(Id<Document> id) const {
    auto changes = changes_of(id);
    std::ranges::sort(changes, {}, &Change::day);
    std::vector<ItemMovement> movements;
    Items items;
    i128 open = 0;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        open += changes[i].amount;
        const auto day = changes[i].day;
        if (i + 1 < changes.size() && changes[i + 1].day == day) continue;
        auto next = items_on(book_, id, day, open);
        add_differences(day, items, next, movements);
        items = std::move(next);
    }
    return movements;
}

}  // namespace ledger
