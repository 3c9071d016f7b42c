#pragma once

#include "command.hpp"
#include "remind_options.hpp"

namespace cmd {

/// `--outbox` and `--send`: the messages of today's plan.
Exit send_reminders(const RemindOptions& options, Console& console);

/// `--log` and `--resolve`: what a person knows of messages.
Exit settle_messages(const RemindOptions& options, Console& console);

}  // namespace cmd
