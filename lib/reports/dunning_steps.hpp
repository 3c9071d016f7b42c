#pragma once

#include <string_view>

#include "ledger/reminders.hpp"
#include "settings/dunning.hpp"

namespace reports {

/// The N-th step of a policy, which is level N; null beyond them.
const settings::DunningStep* step_at(const settings::Policy& policy, int level);

/// `final` of `final-email-1f0a…`, the key of a message; empty for what is none.
std::string_view step_name_in(std::string_view key);

/// The step that a reminder was of: in the policy the customer had on its day the one its key
/// names, else the one of its level. Null when the configuration has neither.
const settings::DunningStep* step_of(const ledger::Book& book, const settings::Dunning& dunning,
                                     Id<ledger::Customer> customer,
                                     const ledger::Reminder& reminder);

/// How far a reminder of that step (null: of none that is known) went in a policy, which may be
/// another one than it was sent under, or changed since: to the step of its name, else to the last
/// that comes no later, else to that of its level, and no further than to the last.
int level_in(const settings::Policy& policy, const ledger::Reminder& reminder,
             const settings::DunningStep* step);

}  // namespace reports
