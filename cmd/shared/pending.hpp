#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "delivery/states.hpp"
#include "reports/dunning.hpp"

namespace cmd {

/// Tells a query what an outbox knows: what may have been sent and stands in no journal yet, and
/// mails that failed when others of their message did not.
void tell_query(const delivery::Messages& messages, reports::DunningQuery& query);
/// The same of an outbox, if there is one, after saying which messages nobody knows the fate of, or
/// do not count (`findings`). False, and `failure`, where it cannot be read.
bool tell_query(const std::string& outbox, const ledger::Book& book, reports::DunningQuery& query,
                Console& console, Exit& status);

/// Says which messages nobody knows the fate of; then `status` is `findings`.
void tell_unknown(const delivery::Messages& messages, Console& console, Exit& status);
/// The same of those that may have been sent and name what the book has not, as what got another
/// name since: as sent they do not count.
void tell_misplaced(const std::vector<reports::PendingMessage>& pending, const ledger::Book& book,
                    Console& console, Exit& status);

}  // namespace cmd
