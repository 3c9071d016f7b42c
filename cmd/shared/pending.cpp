#include "pending.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "delivery/outbox.hpp"
#include "documents/remind_entry.hpp"
#include "documents/table_cell.hpp"
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
        raise(status, Exit::findings);
    }
}

void tell_misplaced(const std::vector<reports::PendingMessage>& pending, const ledger::Book& book,
                    Console& console, Exit& status) {
    for (const auto& message : pending) {
        const auto unknown = reports::unknown_names(book, message);
        if (unknown.empty() || ledger::has_reminder(book, message.key)) continue;
        complain(console, fmt::format("{} may have been sent, and names what the book has not: {}",
                                      message.key, visible(documents::joined(unknown, ", "))));
        advise(console,
               fmt::format("if it was sent, write its `remind` entry into the journal with the "
                           "names of today and its key; then `{0} remind --resolve {1} sent`, "
                           "else `{0} remind --resolve {1} resend`",
                           console.program, message.key));
        raise(status, Exit::findings);
    }
}

bool tell_query(const std::string& outbox, const ledger::Book& book, reports::DunningQuery& query,
                Console& console, Exit& status) {
    const auto messages = delivery::read_outbox(outbox);
    if (!messages) {
        complain(console, messages.error().words);
        status = Exit::failure;
        return false;
    }
    tell_unknown(*messages, console, status);
    tell_query(*messages, query);
    tell_misplaced(query.pending, book, console, status);
    return true;
}

}  // namespace cmd
