#pragma once

#include <string>
#include <vector>

#include "letters.hpp"
#include "reports/dunning_deliveries.hpp"

namespace cmd {

/// Letters, and in step with them the deliveries they are for.
struct ReminderLetters {
    std::vector<reports::Delivery> deliveries;
    std::vector<Letter> letters;
    Exit status = Exit::ok;  // `findings` where a message was left out
};

/// A letter for each delivery of a plan, in the language of its customer. A message whose interest
/// cannot be reckoned is left out, after a complaint.
tl::expected<ReminderLetters, Exit> reminder_letters(const reports::DunningPlan& plan,
                                                     std::vector<reports::Delivery> deliveries,
                                                     const std::string& language,
                                                     const Loaded& loaded, const LetterShop& shop,
                                                     Console& console);

/// The template that a letter of a channel takes: `email`, `letter`, `html`, `sms`.
std::string template_channel(settings::Channel channel);

}  // namespace cmd
