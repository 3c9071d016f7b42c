#include "reports/dunning_items.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "ledger/buckets.hpp"
#include "ledger/standing.hpp"
#include "reports/dunning_steps.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Key;
using ledger::OpenItem;
using settings::DunningStep;
using settings::Policy;

const std::string no_words;

const std::string& said(const Customer& customer, Key key, Date day) {
    const auto* value = ledger::value_on(customer, key, day);
    return value == nullptr ? no_words : *value;
}

const std::string& said(const ledger::Event& event, Key key) {
    const auto* attribute = ledger::find_attribute(event.attributes, key);
    return attribute == nullptr ? no_words : attribute->value;
}

/// The number of the last step that an item so late has reached; 0 for none.
int reached_level(const Policy& policy, int days_late) {
    const auto count = std::ranges::count_if(
        policy.steps, [&](const DunningStep& step) { return step.after.count() <= days_late; });
    return static_cast<int>(count);
}

/// The message step that goes out after those up to `sent`; 0 for none.
int due_level(const Policy& policy, int sent, int reached, settings::CatchUp catch_up) {
    int due = 0;
    for (int level = sent + 1; level <= reached; ++level) {
        if (!step_at(policy, level)->is_message()) continue;
        due = level;
        if (catch_up == settings::CatchUp::next) break;
    }
    return due;
}

/// What is left for a person among the steps after `sent`; null for nothing.
const DunningStep* action_after(const Policy& policy, int sent, int reached) {
    for (int level = reached; level > sent; --level)
        if (!step_at(policy, level)->is_message()) return step_at(policy, level);
    return nullptr;
}

/// Can `on:` name it among others, in the journal and in the record of an outbox?
bool is_nameable(std::string_view number) {
    return trimmed(number) == number && std::ranges::none_of(number, [](char byte) {
               return byte == ',' || static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
           });
}

void hold(DunningItem& item, Held held, std::optional<Date> until = {}, std::string because = {}) {
    item.held = held;
    item.until = until;
    item.because = std::move(because);
}

}  // namespace

DunningJudge::DunningJudge(const Book& book, const DunningQuery& query,
                           const ledger::Reminders& reminders)
    : book_{book},
      query_{query},
      reminders_{reminders},
      promises_{book, query.as_of, query.dunning.promise_grace},
      holds_{ledger::holds_on(book, query.as_of)},
      assignments_{ledger::assignments_on(book, query.as_of)} {}

DunningJudge::Standing DunningJudge::find_standing(Id<Customer> id) const {
    const auto& customer = book_.customers[id];
    const auto day = query_.as_of;
    Standing standing;
    const auto& named = said(customer, Key::policy, day);
    const std::string_view name = named.empty() ? settings::usual_policy : named;
    const auto& policies = query_.dunning.policies;
    const auto policy = std::ranges::find(policies, name, &Policy::name);
    if (policy != policies.end())
        standing.policy = static_cast<std::size_t>(policy - policies.begin());
    if (said(customer, Key::noremind, day) == "yes") {
        standing.held = Held::no_reminders;
    } else if (said(customer, Key::status, day) == "closed") {
        standing.held = Held::closed;
    } else if (holds_[id.index] && said(book_.events[*holds_[id.index]], Key::reason) == "legal") {
        standing.held = Held::on_hold;
    } else if (!standing.policy || policy->steps.empty()) {
        standing.held = Held::no_policy;
        standing.because = name;
    }
    return standing;
}

const DunningJudge::Standing& DunningJudge::standing_of(Id<Customer> id) {
    const auto known = standings_.find(id);
    if (known != standings_.end()) return known->second;
    return standings_.emplace(id, find_standing(id)).first->second;
}

/// To whom the item was handed; null when it was not.
const std::string* DunningJudge::agency_of(const OpenItem& item) const {
    for (const auto index : assignments_) {
        const auto& assign = book_.events[index];
        if (assign.customer != book_.documents[item.document].customer) continue;
        const auto& documents = assign.documents;
        if (documents.empty() || std::ranges::find(documents, item.document) != documents.end())
            return &said(assign, Key::to);
    }
    return nullptr;
}

/// Of a document in instalments a reminder is about those that were late enough on its day.
DunningJudge::Sent DunningJudge::sent_about(const OpenItem& item, const Policy& policy) const {
    Sent sent;
    const auto customer = book_.documents[item.document].customer;
    for (const auto& reminder : reminders_.about(book_, item.document)) {
        const auto* step = step_of(book_, query_.dunning, customer, reminder);
        const int least = step == nullptr ? 1 : std::min<int>(1, step->after.count());
        if (item.divided && ledger::days_late(item.due, reminder.day) < least) continue;
        sent.level = std::max(sent.level, level_in(policy, reminder, step));
        sent.last = std::max(sent.last, reminder.day);
        if (step != nullptr && step->deadline)
            sent.deadline = std::max(sent.deadline, reminder.day + *step->deadline);
    }
    return sent;
}

void DunningJudge::judge_steps(const Policy& policy, int reached, DunningItem& item) const {
    const auto today = query_.as_of;
    const auto sent = sent_about(item.item, policy);
    const auto free = sent.last == always ? always : sent.last + query_.dunning.min_gap;
    const int due = due_level(policy, sent.level, reached, query_.dunning.catch_up);
    const auto* action = action_after(policy, sent.level, reached);
    const auto* next = step_at(policy, std::max(sent.level, reached) + 1);
    item.level = due == 0 ? sent.level : due;
    if (due == 0 && action == nullptr && next != nullptr)
        return hold(item, Held::sent, item.item.due + next->after);
    if (today < sent.deadline) return hold(item, Held::deadline, std::max(sent.deadline, free));
    if (due == 0 && action != nullptr) return hold(item, Held::hand_over, {}, action->action);
    if (today < free) return hold(item, Held::recent, free);
    if (due == 0) hold(item, Held::last_sent);
}

/// What the journal says of the item and its customer goes before what the policy wants.
void DunningJudge::hold_for_what_is_said(DunningItem& item) {
    const auto& standing = standing_of(book_.documents[item.item.document].customer);
    if (standing.held != Held::no) return hold(item, standing.held, {}, standing.because);
    if (const auto* agency = agency_of(item.item)) return hold(item, Held::assigned, {}, *agency);
    if (item.claim.is_zero()) return hold(item, Held::disputed);
    if (const auto by = promises_.day_of(book_, item.item.document))
        hold(item, Held::promised, *by + query_.dunning.promise_grace + Days{1});
}

std::optional<DunningItem> DunningJudge::judge(const OpenItem& open) {
    const auto& document = book_.documents[open.document];
    const int days_late = ledger::days_late(open.due, query_.as_of);
    const auto& standing = standing_of(document.customer);
    const auto* policy = standing.policy ? &query_.dunning.policies[*standing.policy] : nullptr;
    const int reached = policy == nullptr ? 0 : reached_level(*policy, days_late);
    if (days_late <= 0 && reached == 0) return std::nullopt;
    DunningItem item{open,      Money::from_minor(open.open - open.disputed, document.currency),
                     days_late, 0,
                     Held::no,  {},
                     {}};
    hold_for_what_is_said(item);
    if (item.held != Held::no) return item;
    if (reached == 0) {
        hold(item, Held::not_reached, open.due + policy->steps.front().after);
    } else {
        judge_steps(*policy, reached, item);
    }
    if (item.held == Held::no && !is_nameable(book_.number_of(open.document)))
        hold(item, Held::unnameable);
    return item;
}

}  // namespace reports
