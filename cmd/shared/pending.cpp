#include "pending.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "delivery/outbox.hpp"
#include "documents/remind_entry.hpp"

namespace cmd {

std::vector<reports::PendingMessage> pending_messages(const delivery::Messages& messages,
                                                      Date day) {
    std::vector<reports::PendingMessage> pending;
    for (const auto& [key, message] : messages) {
        const bool counts =
            message.state == delivery::State::sent || delivery::is_unknown(message.state);
        if (!counts || message.day > day) continue;
        if (auto read = documents::pending_message(message.day, message.entry))
            pending.push_back(std::move(*read));
    }
    return pending;
}

void tell_unknown(const delivery::Messages& messages, Console& console, Exit& status) {
    for (const auto& [key, message] : messages) {
        if (!delivery::is_unknown(message.state)) continue;
        complain(console, fmt::format("nobody knows whether {} was sent on {}: {}", key,
                                      to_string(message.day),
                                      message.words.empty() ? "the run has not ended, or was ended"
                                                            : visible(message.words)));
        advise(console, fmt::format("find out; then `{} remind --resolve {} sent` or `resend`",
                                    console.program, key));
        status = std::max(status, Exit::findings);
    }
}

std::optional<std::vector<reports::PendingMessage>> pending_messages(const std::string& outbox,
                                                                     Date day, Console& console,
                                                                     Exit& status) {
    const auto messages = delivery::read_outbox(outbox);
    if (!messages) {
        complain(console, messages.error().words);
        status = Exit::failure;
        return std::nullopt;
    }
    tell_unknown(*messages, console, status);
    return pending_messages(*messages, day);
}

}  // namespace cmd
