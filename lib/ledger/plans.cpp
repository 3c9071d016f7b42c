#include "ledger/plans.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "ledger/references.hpp"
#include "ledger/settling.hpp"
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

/// A `plan` entry and the debit document it is of.
struct Planned {
    const Remembered& entry;
    Id<Document> document;
};

std::vector<Planned> planned_documents(Draft& draft) {
    std::vector<Planned> planned;
    for (const auto& entry : draft.facts.remembered) {
        if (entry.kind != Kind::plan || draft.is_faulty(entry.place)) continue;
        const auto id =
            resolve_reference(draft, {entry.place, entry.date, entry.number, entry.number_span,
                                      Wanted::debit, Id<Customer>::none(), false});
        if (!id.is_none()) planned.push_back({entry, id});
    }
    return planned;
}

/// The plans so far, by document and day.
using Plans = std::map<std::pair<Id<Document>, Date>, Schedule>;

void complain_conflict(Draft& draft, const Remembered& entry, const Schedule& other) {
    draft.complain(
        entry.place, plan_conflict,
        fmt::format("{} has two plans on {}", entry.number, to_string(entry.date)),
        {{entry.number_span, "second plan"}, {draft.number_of(other.place), "first plan"}},
        {help("no order is kept within a day: keep one of the two")});
}

void resolve_plan(Draft& draft, const Planned& planned, const Settling& settling, Plans& plans) {
    const auto& [entry, id] = planned;
    if (const auto other = plans.find({id, entry.date}); other != plans.end())
        return complain_conflict(draft, entry, other->second);
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
    const auto open = settling.open_on(id, entry.date).said;
    if (sum != open) return complain_sum(draft, entry, document, sum, open);
    plans.emplace(std::pair{id, entry.date}, std::move(*schedule));
}

}  // namespace

void resolve_plans(Draft& draft) {
    const auto planned = planned_documents(draft);
    std::set<Id<Document>> documents;
    for (const auto& plan : planned) documents.insert(plan.document);
    const Settling settling{draft.book, documents};
    Plans plans;
    for (const auto& plan : planned) resolve_plan(draft, plan, settling, plans);
    auto& book = draft.book;
    for (auto& [key, plan] : plans) {
        book.documents[plan.document].has_schedule = true;
        book.schedules.push_back(std::move(plan));
    }
    std::ranges::stable_sort(book.schedules, [](const Schedule& a, const Schedule& b) {
        return std::tie(a.document, a.from) < std::tie(b.document, b.from);
    });
}

}  // namespace ledger
