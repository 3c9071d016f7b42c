#include "pending.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "delivery/outbox.hpp"
#include "documents/remind_entry.hpp"
#include "message_log.hpp"

namespace cmd {

namespace {

/// `remind C level:N via:email on:…`: the same for every recipient of a message.
std::string_view shared_part(std::string_view entry) {
    entry = without_copy(entry);
    return entry.substr(0, entry.find(" key:"));
}

std::vector<std::string> siblings_of(const delivery::Message& message,
                                     const delivery::Messages& messages) {
    std::vector<std::string> siblings;
    for (const auto& [key, other] : messages)
        if (may_be_sent(other.state) && shared_part(other.entry) == shared_part(message.entry))
            siblings.push_back(key);
    return siblings;
}

}  // namespace

void tell_query(const delivery::Messages& messages, reports::DunningQuery& query) {
    for (const auto& [key, message] : messages) {
        if (message.day > query.as_of || message.state == delivery::State::logged) continue;
        auto read = documents::pending_message(message.day, without_copy(message.entry));
        if (!read) continue;
        if (may_be_sent(message.state)) {
            if (!is_copy(message.entry)) query.pending.push_back(std::move(*read));
            continue;
        }
        auto siblings = siblings_of(message, messages);
        if (key.find("-email-") != std::string::npos && !siblings.empty())
            query.failed.push_back({key, read->customer, std::move(siblings)});
    }
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

bool tell_query(const std::string& outbox, reports::DunningQuery& query, Console& console,
                Exit& status) {
    const auto messages = delivery::read_outbox(outbox);
    if (!messages) {
        complain(console, messages.error().words);
        status = Exit::failure;
        return false;
    }
    tell_unknown(*messages, console, status);
    tell_query(*messages, query);
    return true;
}

}  // namespace cmd
