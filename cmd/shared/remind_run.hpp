#pragma once

#include "delivery/outbox.hpp"
#include "load.hpp"
#include "remind_options.hpp"
#include "reports/dunning_deliveries.hpp"

namespace cmd {

/// Publishes what is to go out in an outbox; when it is to send, hands every mail to the mailer as
/// well and tells the journal of it (dunning.md 2).
Exit run_plan(const RemindOptions& options, const Loaded& loaded, const reports::Outgoing& outgoing,
              delivery::Outbox& outbox, Console& console);

}  // namespace cmd
