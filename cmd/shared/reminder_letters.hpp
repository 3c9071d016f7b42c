#pragma once

#include <string>
#include <vector>

#include "letters.hpp"
#include "reports/dunning_deliveries.hpp"

namespace cmd {

/// A letter for each delivery of a plan, in the language of its customer. Complains itself where
/// interest cannot be reckoned.
tl::expected<std::vector<Letter>, Exit> reminder_letters(
    const reports::DunningPlan& plan, const std::vector<reports::Delivery>& deliveries,
    const std::string& language, const Loaded& loaded, const LetterShop& shop, Console& console);

/// The template that a letter of a channel takes: `email`, `letter`, `html`, `sms`.
std::string template_channel(settings::Channel channel);

}  // namespace cmd
