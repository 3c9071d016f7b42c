#include "ledger/tab.hpp"

#include <algorithm>
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
    sources_[id] = {unsaid, {}, 0, 0};
    source_order_.push_back(id);
    touch(id, document.date);
    if (document.until != never) touch(id, document.until);
}

void Tab::touch(Id<Document> id, Date day) { days_[day].push_back({id, 0}); }

void Tab::add_allocation(const Allocation& allocation) {
    if (allocation.from >= allocation.until) return;
    if (targets_.contains(allocation.target)) {
        const i128 amount = i128{allocation.amount} + discount_of(book_, allocation);
        days_[allocation.from].push_back({allocation.target, -amount});
        if (allocation.until != never)
            days_[allocation.until].push_back({allocation.target, amount});
    }
    const auto source = sources_.find(allocation.source);
    if (source == sources_.end()) return;
    // What is said of money reserves it from that day on, also for a younger document.
    const auto from = detail_of(book_, allocation).said;
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

/// Newest first, until what is left fits beside what is said.
void Tab::withdraw(Date day) {
    for (auto derived = derived_.rbegin(); derived != derived_.rend(); ++derived) {
        if (derived->until != never || !is_overfull(*derived)) continue;
        derived->until = day;
        targets_.at(derived->target).derived -= derived->amount;
        sources_.at(derived->source).derived -= derived->used;
        renew_items(derived->target, day);
    }
}

bool Tab::place_one(Date day, Id<Document> source_id, Source& source) {
    const auto left = source.room - source.derived;
    if (left <= 0 || items_.empty()) return false;
    const auto item = *items_.begin();
    const auto amount = static_cast<std::int64_t>(std::min<i128>(left, item.amount));
    Allocation allocation;
    allocation.source = source_id;
    allocation.target = item.document;
    allocation.amount = allocation.used = amount;
    allocation.from = day;
    derived_.push_back(allocation);
    source.derived += amount;
    targets_.at(item.document).derived += amount;
    renew_items(item.document, day);
    return true;
}

void Tab::place(Date day) {
    if (allocate_on(book_, book_.customers[customer_], day) != Allocate::oldest_first) return;
    for (const auto id : source_order_) {
        if (items_.empty()) return;
        auto& source = sources_.at(id);
        while (place_one(day, id, source)) {
        }
    }
}

void Tab::pass(Date day, const std::vector<Change>& changes) {
    std::set<Id<Document>> touched;
    for (const auto& change : changes) {
        touched.insert(change.document);
        const auto target = targets_.find(change.document);
        if (target != targets_.end()) target->second.said_open += change.amount;
    }
    bool overfull = false;
    for (const auto id : touched) {
        if (const auto source = sources_.find(id); source != sources_.end()) {
            source->second.room = room_of(id, source->second, day);
            overfull = overfull || source->second.derived > source->second.room;
        }
        if (const auto target = targets_.find(id); target != targets_.end()) {
            overfull = overfull || target->second.open() < 0;
            renew_items(id, day);
        }
    }
    if (overfull) withdraw(day);
    place(day);
}

std::vector<Allocation> Tab::run() {
    std::ranges::sort(source_order_, [&](Id<Document> a, Id<Document> b) {
        const auto& left = book_.documents[a];
        const auto& right = book_.documents[b];
        if (left.date != right.date) return left.date < right.date;
        return book_.number_of(a) < book_.number_of(b);
    });
    for (const auto& [day, changes] : days_) pass(day, changes);
    return std::move(derived_);
}

}  // namespace ledger
