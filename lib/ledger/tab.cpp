#include "ledger/tab.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "ledger/open_items.hpp"
#include "ledger/values.hpp"

namespace ledger {

void Tab::add_target(Id<Document> id) {
    const auto& document = book_.documents[id];
    if (document.date >= document.until) return;
    targets_[id];
    days_[document.date].push_back({id, document.amount});
    if (document.until != never) days_[document.until].push_back({id, -i128{document.amount}});
}

void Tab::add_source(Id<Document> id, std::int64_t unsaid) {
    const auto& document = book_.documents[id];
    if (document.date >= document.until) return;
    sources_[id].unsaid = unsaid;
    source_order_.push_back(id);
    touch(id, document.date);
    if (document.until != never) touch(id, document.until);
}

void Tab::touch(Id<Document> id, Date day) { days_[day].push_back({id, 0}); }

void Tab::add_allocation(const Allocation& allocation) {
    if (allocation.from < allocation.until && targets_.contains(allocation.target)) {
        const i128 amount = i128{allocation.amount} + discount_of(book_, allocation);
        days_[allocation.from].push_back({allocation.target, -amount});
        if (allocation.until != never)
            days_[allocation.until].push_back({allocation.target, amount});
    }
    const auto source = sources_.find(allocation.source);
    if (source == sources_.end()) return;
    // What is said of money reserves it from that day on, also for a younger document, and for one
    // that is voided before it exists: until then nobody knew.
    const auto from = detail_of(book_, allocation).said;
    if (from >= allocation.until) return;
    source->second.draws.push_back({from, allocation.until, allocation.used, false});
    touch(allocation.source, from);
    if (allocation.until != never) touch(allocation.source, allocation.until);
}

void Tab::add_refund(const Refund& refund) {
    const auto source = sources_.find(refund.source);
    if (source == sources_.end() || refund.from >= refund.until) return;
    source->second.draws.push_back({refund.from, refund.until, refund.amount, true});
    touch(refund.source, refund.from);
    if (refund.until != never) touch(refund.source, refund.until);
}

/// The unsaid money that said draws have never touched. A refund that was
/// voided by now counts as never made; money that came back otherwise is said money.
i128 Tab::room_of(Id<Document> id, const Source& source, Date day) const {
    const auto& document = book_.documents[id];
    if (!document.exists_on(day)) return 0;
    std::vector<std::pair<Date, i128>> changes;
    for (const auto& draw : source.draws) {
        if (draw.is_refund && draw.until <= day) continue;
        changes.emplace_back(draw.from, -draw.amount);
        if (draw.until != never) changes.emplace_back(draw.until, draw.amount);
    }
    std::ranges::sort(changes);
    i128 left = document.amount;
    i128 room = source.unsaid;
    for (std::size_t i = 0; i < changes.size() && changes[i].first <= day; ++i) {
        left += changes[i].second;
        const bool ends_day = i + 1 == changes.size() || changes[i + 1].first != changes[i].first;
        if (ends_day) room = std::min(room, left);
    }
    return std::max<i128>(room, 0);
}

void Tab::renew_waiting(const Source& source) {
    if (source.room > source.derived)
        waiting_.insert(source.turn);
    else
        waiting_.erase(source.turn);
}

void Tab::renew_items(Id<Document> id, Date day) {
    auto& listed = items_of_[id];
    for (const auto& item : listed) items_.erase(item);
    listed.clear();
    const auto& document = book_.documents[id];
    const auto open = static_cast<std::int64_t>(std::max<i128>(0, targets_.at(id).open()));
    if (open == 0 || !document.exists_on(day)) return;
    const auto instalments = instalments_on(book_, id, day);
    const auto parts = open_by_instalment(instalments, open);
    auto disputed = book_.disputes.empty() ? 0 : disputed_amount(book_, id, day, open);
    const auto number = book_.number_of(id);
    for (std::uint32_t i = 0; i < parts.size(); ++i) {
        const auto contested = std::min(disputed, parts[i]);
        disputed -= contested;
        if (parts[i] > contested)
            listed.push_back(
                {false, instalments[i].due, document.dated, number, i, id, parts[i] - contested});
        if (contested > 0)
            listed.push_back({true, instalments[i].due, document.dated, number, i, id, contested});
    }
    items_.insert(listed.begin(), listed.end());
}

bool Tab::is_overfull(const Allocation& derived) const {
    const auto& source = sources_.at(derived.source);
    return targets_.at(derived.target).open() < 0 || source.derived > source.room;
}

/// What is derived of a source and a target grows or shrinks.
void Tab::change_derived(Id<Document> source_id, Id<Document> target_id, i128 amount, Date day) {
    auto& source = sources_.at(source_id);
    source.derived += amount;
    renew_waiting(source);
    targets_.at(target_id).derived += amount;
    renew_items(target_id, day);
}

/// Newest first, until what is left fits beside what is said.
void Tab::withdraw(Date day, const std::vector<Id<Document>>& overfull) {
    std::set<std::size_t, std::greater<>> places;
    for (const auto id : overfull) places.insert(derived_of_[id].begin(), derived_of_[id].end());
    for (const auto place : places) {
        auto& derived = derived_[place];
        if (derived.until != never || !is_overfull(derived)) continue;
        derived.until = day;
        change_derived(derived.source, derived.target, -i128{derived.amount}, day);
    }
}

void Tab::place_one(Date day, Id<Document> source_id, const Item& item) {
    const auto& source = sources_.at(source_id);
    const auto amount =
        static_cast<std::int64_t>(std::min<i128>(source.room - source.derived, item.amount));
    Allocation allocation;
    allocation.source = source_id;
    allocation.target = item.document;
    allocation.amount = allocation.used = amount;
    allocation.from = day;
    derived_of_[source_id].push_back(derived_.size());
    derived_of_[item.document].push_back(derived_.size());
    derived_.push_back(allocation);
    change_derived(source_id, item.document, amount, day);
}

void Tab::place(Date day) {
    if (allocate_on(book_, book_.customers[customer_], day) != Allocate::oldest_first) return;
    while (!waiting_.empty() && !items_.empty())
        place_one(day, source_order_[*waiting_.begin()], Item{*items_.begin()});
}

void Tab::pass(Date day, const std::vector<Change>& changes) {
    std::set<Id<Document>> touched;
    for (const auto& change : changes) {
        touched.insert(change.document);
        const auto target = targets_.find(change.document);
        if (target != targets_.end()) target->second.said_open += change.amount;
    }
    std::vector<Id<Document>> overfull;
    for (const auto id : touched) {
        if (const auto found = sources_.find(id); found != sources_.end()) {
            auto& source = found->second;
            source.room = room_of(id, source, day);
            renew_waiting(source);
            if (source.derived > source.room) overfull.push_back(id);
        }
        if (const auto target = targets_.find(id); target != targets_.end()) {
            if (target->second.open() < 0) overfull.push_back(id);
            renew_items(id, day);
        }
    }
    withdraw(day, overfull);
    place(day);
}

std::vector<Allocation> Tab::run() {
    std::ranges::sort(source_order_, [&](Id<Document> a, Id<Document> b) {
        const auto& left = book_.documents[a];
        const auto& right = book_.documents[b];
        if (left.date != right.date) return left.date < right.date;
        return std::tuple{book_.number_of(a), left.amount} <
               std::tuple{book_.number_of(b), right.amount};
    });
    for (std::size_t i = 0; i < source_order_.size(); ++i) sources_.at(source_order_[i]).turn = i;
    for (const auto& [day, changes] : days_) pass(day, changes);
    return std::move(derived_);
}

}  // namespace ledger
