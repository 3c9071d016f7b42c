#include "ledger/settlements.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "ledger/allocations_to.hpp"
#include "ledger/open_items.hpp"

namespace ledger {
namespace {

using Schedules = std::span<const Schedule>;

bool is_plan(const Book& book, const Schedule& schedule) {
    return schedule.place != book.documents[schedule.document].place;
}

/// The plans of a document made up to a day, by day.
Schedules plans_of(const Book& book, Id<Document> id, Date as_of) {
    if (!book.documents[id].has_schedule) return {};
    const auto of = std::ranges::equal_range(book.schedules, id, {}, &Schedule::document);
    const auto first =
        std::ranges::find_if(of, [&](const Schedule& schedule) { return is_plan(book, schedule); });
    return {first, std::ranges::upper_bound(first, of.end(), as_of, {}, &Schedule::from)};
}

/// The due lines that the document itself came with.
std::vector<Instalment> own_lines(const Book& book, Id<Document> id) {
    const auto* own = schedule_on(book, id, book.documents[id].date);
    if (own != nullptr && !is_plan(book, *own)) return own->instalments;
    return {{book.documents[id].due, book.documents[id].amount}};
}

/// A plan divides what is open at the end of its day. What is derived until then counts as open
/// there, because a plan is held against what the journal says alone.
std::uint32_t plan_settled(const Book& book, const Allocation& allocation, Schedules plans) {
    if (plans.empty()) return 0;
    const auto before = [&](const Schedule& plan) { return plan.from < allocation.from; };
    const auto count =
        is_derived(book, allocation) ? std::ssize(plans) : std::ranges::count_if(plans, before);
    return static_cast<std::uint32_t>(count);
}

void take_back(i128& later, i128& earlier) {
    if (later >= 0) return;
    earlier += later;
    later = 0;
}

/// Makes one of the parts of each source and plan.
void merge_parts(std::vector<Settlement>& parts) {
    if (parts.size() < 2) return;
    const auto whose = [](const Settlement& part) { return std::tuple{part.source, part.plan}; };
    std::ranges::sort(parts, {}, whose);
    auto last = parts.begin();
    for (auto part = std::next(last); part != parts.end(); ++part) {
        if (whose(*part) != whose(*last)) {
            *++last = *part;
            continue;
        }
        last->amount += part->amount;
        last->discount += part->discount;
    }
    parts.erase(std::next(last), parts.end());
    for (auto i = parts.size() - 1; i > 0; --i) {
        if (parts[i].source != parts[i - 1].source) continue;
        take_back(parts[i].amount, parts[i - 1].amount);
        take_back(parts[i].discount, parts[i - 1].discount);
    }
}

/// Cuts lines off behind what was paid of them.
void cut(i128 paid, std::vector<Instalment>& lines) {
    auto line = lines.begin();
    for (; line != lines.end() && paid > 0; ++line) {
        line->amount = static_cast<std::int64_t>(std::min<i128>(paid, line->amount));
        paid -= line->amount;
    }
    lines.erase(line, lines.end());
}

/// Puts the lines of a plan behind what was paid when it was made, and known to be now.
void append_plan(const Schedule& plan, i128 amount, i128 paid, std::vector<Instalment>& lines) {
    cut(paid, lines);
    const auto first = lines.insert(lines.end(), plan.instalments.begin(), plan.instalments.end());
    i128 came_back = amount - paid;
    for (const auto& instalment : plan.instalments) came_back -= instalment.amount;
    first->amount += static_cast<std::int64_t>(came_back);
}

}  // namespace

bool was_in_force(const Book& book, const Allocation& allocation, Date day, Date known) {
    if (!allocation.in_force(day)) return false;
    if (allocation.until > known) return true;
    return book.documents[allocation.source].exists_on(known) &&
           book.documents[allocation.target].exists_on(known);
}

void find_settlements(const Book& book, Id<Document> id, std::span<const std::uint32_t> allocations,
                      Date as_of, std::vector<Settlement>& settlements) {
    settlements.clear();
    const auto plans = plans_of(book, id, as_of);
    for (const auto place : allocations) {
        const auto& allocation = book.allocations[place];
        if (!allocation.in_force(as_of)) continue;
        const auto day = std::max(book.documents[allocation.source].date, book.documents[id].date);
        settlements.push_back({day, allocation.source, plan_settled(book, allocation, plans),
                               allocation.amount, discount_of(book, allocation)});
    }
    merge_parts(settlements);
    std::ranges::sort(settlements, [&](const Settlement& a, const Settlement& b) {
        const auto when = [](const Settlement& part) { return std::tuple{part.plan, part.day}; };
        if (when(a) != when(b)) return when(a) < when(b);
        return a.source != b.source && book.number_of(a.source) < book.number_of(b.source);
    });
}

std::vector<Instalment> due_lines(const Book& book, Id<Document> id, Date as_of,
                                  std::span<const Settlement> settlements) {
    auto lines = own_lines(book, id);
    auto next = settlements.begin();
    std::uint32_t number = 0;
    i128 paid = 0;
    for (const auto& plan : plans_of(book, id, as_of)) {
        ++number;
        for (; next != settlements.end() && next->plan < number; ++next)
            paid += next->amount + next->discount;
        append_plan(plan, book.documents[id].amount, paid, lines);
    }
    return lines;
}

DueLines::DueLines(const Book& book, Date as_of) : book_{book}, as_of_{as_of} {
    for (const auto& schedule : book.schedules)
        if (schedule.from <= as_of && is_plan(book, schedule)) planned_[schedule.document];
    if (planned_.empty()) return;
    const AllocationsTo to{book};
    std::vector<Settlement> settlements;
    for (auto& [id, lines] : planned_) {
        find_settlements(book, id, to.document(id), as_of, settlements);
        lines = due_lines(book, id, as_of, settlements);
    }
}

std::vector<Instalment> DueLines::of(Id<Document> id) const {
    const auto planned = planned_.find(id);
    return planned == planned_.end() ? instalments_on(book_, id, as_of_) : planned->second;
}

}  // namespace ledger
