#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "delivery/states.hpp"
#include "reports/dunning.hpp"

namespace cmd {

/// Messages that may have been sent and of which the journal may not know, as of a day.
std::vector<reports::PendingMessage> pending_messages(const delivery::Messages& messages, Date day);
/// Those of an outbox, if there is one, after saying which of them nobody knows the fate of
/// (`findings`). Nothing, and `failure`, where it cannot be read.
std::optional<std::vector<reports::PendingMessage>> pending_messages(const std::string& outbox,
                                                                     Date day, Console& console,
                                                                     Exit& status);

/// Says which messages nobody knows the fate of; then `status` is `findings`.
void tell_unknown(const delivery::Messages& messages, Console& console, Exit& status);

}  // namespace cmd
