#pragma once

#include "documents/table.hpp"
#include "reports/dunning_deliveries.hpp"

namespace documents {

/// The plan: who is written to, and who is held back and why.
Paper dunning_table(const reports::DunningPlan& plan,
                    const std::vector<reports::Delivery>& deliveries, const ledger::Book& book);

/// The same item by item: the step of each, or the reason there is none.
Paper dunning_why_table(const reports::DunningPlan& plan, const ledger::Book& book);

/// What a replay would have sent.
Paper dunning_replay_table(const std::vector<reports::ReplayedMessage>& replayed, Period period,
                           const settings::Dunning& dunning, const ledger::Book& book);

}  // namespace documents
