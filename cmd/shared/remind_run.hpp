#pragma once

#include "delivery/outbox.hpp"
#include "load.hpp"
#include "remind_options.hpp"
#include "reminder_log.hpp"
#include "reports/dunning_deliveries.hpp"

namespace cmd {

/// Publishes what is to go out in an outbox; with a log, hands every mail to the mailer as well and
/// tells the journal of it (dunning.md 2).
Exit run_plan(const RemindOptions& options, const Loaded& loaded, const reports::Outgoing& outgoing,
              delivery::Outbox& outbox, const ReminderLog* log, Console& console);

}  // namespace cmd
