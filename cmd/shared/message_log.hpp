#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "delivery/outbox.hpp"
#include "remind_options.hpp"
#include "reminder_log.hpp"

namespace cmd {

/// Copies for salespeople have an entry as well, behind this: the journal knows of what customers
/// were sent, not of copies.
inline constexpr std::string_view copy_lead = "copy ";

bool is_copy(std::string_view entry);
std::string_view without_copy(std::string_view entry);

/// The outbox of the options, open for this run alone. To be opened before the book is read: what
/// another run sent meanwhile is then in either.
tl::expected<delivery::Outbox, Exit> open_outbox(const RemindOptions& options, Console& console);

/// That of the settings, open for this run as well where the options name another one: what may
/// have been sent from there counts as sent, and nobody sends from there meanwhile.
tl::expected<std::optional<delivery::Outbox>, Exit> open_usual_outbox(const RemindOptions& options,
                                                                      Console& console);

/// Tells the journal of messages that were sent, as of their days, and the outbox that the journal
/// knows: of all, or of none after saying why.
Exit write_down(const std::vector<delivery::Message>& sent, const ReminderLog& log,
                const Loaded& loaded, delivery::Outbox& outbox, Console& console);

/// Raises a status to a graver one.
void raise(Exit& status, Exit to);

}  // namespace cmd
