#pragma once

#include <string>

#include "command.hpp"
#include "delivery/states.hpp"
#include "reports/dunning.hpp"

namespace cmd {

/// Tells a query what an outbox knows: what may have been sent and stands in no journal yet, and
/// mails that failed when others of their message did not.
void tell_query(const delivery::Messages& messages, reports::DunningQuery& query);
/// The same of an outbox, if there is one, after saying which messages nobody knows the fate of
/// (`findings`). False, and `failure`, where it cannot be read.
bool tell_query(const std::string& outbox, reports::DunningQuery& query, Console& console,
                Exit& status);

/// Says which messages nobody knows the fate of; then `status` is `findings`.
void tell_unknown(const delivery::Messages& messages, Console& console, Exit& status);

}  // namespace cmd
