#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reports/dunning_deliveries.hpp"

namespace documents {

/// What the journal says of a message that was sent, without the day:
/// `remind C001 level:4 via:email on:INV-1,INV-2 key:final-email-… to-email:ap@acme.example`.
/// `note` may be empty.
std::string remind_entry(const reports::Delivery& delivery, const reports::DunningPlan& plan,
                         const ledger::Book& book, const std::string& note);

/// Reads such an entry back; nothing for another text.
std::optional<reports::PendingMessage> pending_message(Date day, std::string_view entry);

/// Does an entry say, when it is read back, that this message was sent, and about what?
bool says(std::string_view entry, const reports::Delivery& delivery,
          const reports::DunningPlan& plan, const ledger::Book& book);

}  // namespace documents
