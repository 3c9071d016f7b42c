#include "ledger/plans.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ledger/open_items.hpp"
#include "ledger/references.hpp"
#include "ledger/shared_rules.hpp"
#include "ledger/written_amount.hpp"

namespace ledger {
namespace {

constexpr Rule plan_conflict{"plan-conflict", Severity::error};

void complain_sum(Draft& draft, const Remembered& entry, const Document& document, i128 sum,
                  i128 open) {
    const auto difference = open > sum ? open - sum : sum - open;
    draft.complain(entry.place, instalments_differ,
                   fmt::format("the plan's instalments add up to {}, {} is open on {} that day",
                               digits(draft.book, sum, document.currency),
                               spoken_money(draft.book, open, document.currency), entry.number),
                   {{line_amount_span(draft, entry.place, entry.dues.back().index),
                     fmt::format("{} {}", digits(draft.book, difference, document.currency),
                                 open > sum ? "missing" : "too much")}},
                   {help("a plan spreads what is open at the end of its day")});
}

std::optional<Schedule> schedule_of(Draft& draft, const Remembered& entry, Id<Document> id) {
    const auto& document = draft.book.documents[id];
    Schedule schedule{id, entry.date, {}, entry.place};
    for (const auto& due : entry.dues) {
        const auto minor = minor_units(draft, entry.place, due.amount, document.currency, [&] {
            return line_amount_span(draft, entry.place, due.index);
        });
        if (!minor) return std::nullopt;
        schedule.instalments.push_back({due.due, *minor});
    }
    std::ranges::stable_sort(schedule.instalments, {}, &Instalment::due);
    return schedule;
}

bool check_conflict(Draft& draft, const Remembered& entry, Id<Document> id,
                    const std::vector<Schedule>& plans) {
    const auto other = std::ranges::find_if(plans, [&](const Schedule& plan) {
        return plan.document == id && plan.from == entry.date;
    });
    if (other == plans.end()) return true;
    draft.complain(
        entry.place, plan_conflict,
        fmt::format("{} has two plans on {}", entry.number, to_string(entry.date)),
        {{entry.number_span, "second plan"}, {draft.number_of(other->place), "first plan"}},
        {help("no order is kept within a day: keep one of the two")});
    return false;
}

void resolve_plan(Draft& draft, const Remembered& entry, std::vector<Schedule>& plans) {
    const auto id =
        resolve_reference(draft, {entry.place, entry.date, entry.number, entry.number_span,
                                  Wanted::debit, Id<Customer>::none(), false});
    if (id.is_none() || !check_conflict(draft, entry, id, plans)) return;
    const auto& document = draft.book.documents[id];
    if (entry.dues.empty()) {
        draft.complain(entry.place, missing_key, "a plan needs `due` lines", {{entry.head, ""}},
                       {help("add lines such as `due 2026-05-15  1,000.00`")});
        return;
    }
    auto schedule = schedule_of(draft, entry, id);
    if (!schedule || entry.date >= document.until) return;
    i128 sum = 0;
    for (const auto& instalment : schedule->instalments) sum += instalment.amount;
    // Judged before derived allocations are placed: on what the journal says alone.
    const auto open = open_amounts(draft.book, entry.date)[id.index];
    if (sum != open) return complain_sum(draft, entry, document, sum, open);
    plans.push_back(std::move(*schedule));
}

}  // namespace

void resolve_plans(Draft& draft) {
    std::vector<Schedule> plans;
    for (const auto& entry : draft.facts.remembered)
        if (entry.kind == Kind::plan && !draft.is_faulty(entry.place))
            resolve_plan(draft, entry, plans);
    auto& book = draft.book;
    for (auto& plan : plans) {
        book.documents[plan.document].has_schedule = true;
        book.schedules.push_back(std::move(plan));
    }
    std::ranges::stable_sort(book.schedules, [](const Schedule& a, const Schedule& b) {
        return std::tie(a.document, a.from) < std::tie(b.document, b.from);
    });
}

}  // namespace ledger
