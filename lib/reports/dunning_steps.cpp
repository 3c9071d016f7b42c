#include "reports/dunning_steps.hpp"

#include <algorithm>

namespace reports {
namespace {

using settings::DunningStep;
using settings::Policy;

const DunningStep* step_named(const Policy& policy, std::string_view name) {
    const auto found = std::ranges::find(policy.steps, name, &DunningStep::name);
    return found == policy.steps.end() || name.empty() ? nullptr : &*found;
}

}  // namespace

const DunningStep* step_at(const Policy& policy, int level) {
    if (level < 1 || level > static_cast<int>(policy.steps.size())) return nullptr;
    return &policy.steps[static_cast<std::size_t>(level) - 1];
}

std::string_view step_name_in(std::string_view key) {
    for (const auto channel : settings::channels) {
        const auto at = key.rfind('-');
        if (at == std::string_view::npos) return {};
        const auto lead = key.substr(0, at);
        if (!lead.ends_with(channel)) continue;
        const auto name = lead.substr(0, lead.size() - channel.size());
        if (name.ends_with('-')) return name.substr(0, name.size() - 1);
    }
    return {};
}

const DunningStep* step_of(const ledger::Book& book, const settings::Dunning& dunning,
                           Id<ledger::Customer> customer, const ledger::Reminder& reminder) {
    const auto* named =
        ledger::value_on(book.customers[customer], ledger::Key::policy, reminder.day);
    const auto* policy =
        settings::find_policy(dunning, named == nullptr ? settings::usual_policy : *named);
    if (policy == nullptr) return nullptr;
    const auto* step = step_named(*policy, step_name_in(reminder.key));
    return step == nullptr ? step_at(*policy, reminder.level) : step;
}

int level_in(const Policy& policy, const ledger::Reminder& reminder, const DunningStep* step) {
    if (const auto* same = step_named(policy, step_name_in(reminder.key)))
        return static_cast<int>(same - policy.steps.data()) + 1;
    if (step == nullptr) return std::min(reminder.level, static_cast<int>(policy.steps.size()));
    const auto count = std::ranges::count_if(
        policy.steps, [&](const DunningStep& other) { return other.after <= step->after; });
    return static_cast<int>(count);
}

}  // namespace reports
