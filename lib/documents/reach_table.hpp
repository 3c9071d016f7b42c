#pragma once

#include <string>
#include <vector>

#include "documents/table.hpp"
#include "reports/dunning_deliveries.hpp"

namespace documents {

/// Text messages as a gateway takes them: phone, text, and what sending it costs. `texts` are
/// those of the deliveries, in their order.
Paper sms_table(const reports::DunningPlan& plan, const std::vector<reports::Delivery>& deliveries,
                const std::vector<std::string>& texts, const ledger::Book& book);

/// Whom to call: phone, contact, what to ask for, and what was promised last.
Paper call_table(const reports::DunningPlan& plan, const std::vector<reports::Delivery>& deliveries,
                 const ledger::Book& book);

}  // namespace documents
