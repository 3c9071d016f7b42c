#pragma once

#include <string>

#include "ledger/scorecard.hpp"

namespace documents {

/// Why a factor of a scorecard has the value it has, with its inputs; or what there are no data of.
std::string reason_of(settings::ScoreFactor factor, const ledger::Scorecard& card,
                      const std::optional<ledger::Points>& mean, const ledger::Book& book);

/// The factors that have data, as `index 79.3, overdue 100.0`; those that do not weigh are left
/// out.
std::string factors_in_words(const ledger::Scorecard& card, const settings::Score& weights);

}  // namespace documents
