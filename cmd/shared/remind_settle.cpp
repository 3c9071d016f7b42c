#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "ledger/reminders.hpp"
#include "message_log.hpp"
#include "pending.hpp"
#include "remind_send.hpp"

namespace cmd {

namespace {

using delivery::Message;
using delivery::Outbox;
using delivery::State;

/// Every message that was named, each once, or a complaint.
std::optional<std::vector<Message>> messages_named(const std::vector<std::string>& keys,
                                                   const Outbox& outbox, Console& console) {
    std::vector<Message> named;
    for (const auto& key : keys) {
        const auto* message = outbox.find(key);
        if (message == nullptr) {
            std::vector<std::string_view> known;
            for (const auto& [other, value] : outbox.messages()) known.push_back(other);
            complain(console, fmt::format("no message {} in the outbox", visible(key)));
            if (const auto near = nearest(key, known))
                advise(console, fmt::format("did you mean {}?", *near));
            return std::nullopt;
        }
        if (std::ranges::find(named, key, &Message::key) == named.end()) named.push_back(*message);
    }
    return named;
}

void tell_unknown_fate(const Message& message, Console& console) {
    complain(console,
             fmt::format("nobody knows whether {} was sent: {}", message.key, message.words));
    advise(console, fmt::format("find out; then `{} remind --resolve {} sent` or `resend`",
                                console.program, message.key));
}

/// What a person says was sent, all of it or nothing, as of today or the day it was known to be.
Exit settle_sent(const std::vector<Message>& named, bool resolves, const ReminderLog& log,
                 const Loaded& loaded, Outbox& outbox, Console& console) {
    Exit status = Exit::ok;
    std::vector<Message> sent;
    for (auto message : named) {
        if (message.state == State::logged) {
            complain(console, fmt::format("{} is in the journal already", message.key));
        } else if (!resolves && is_unknown(message.state)) {
            tell_unknown_fate(message, console);
            raise(status, Exit::findings);
        } else {
            const bool was_sent = message.state == State::sent || is_unknown(message.state);
            if (!was_sent) message.day = console.today;
            sent.push_back(std::move(message));
        }
    }
    const auto written = write_down(sent, log, loaded, outbox, console);
    raise(status, written);
    if (written != Exit::ok) return status;
    for (const auto& message : sent) console.out.write(fmt::format("logged {}\n", message.key));
    return status;
}

Exit settle_unsent(const Message& message, const Loaded& loaded, Outbox& outbox, Console& console) {
    if (message.state == State::sent) {
        complain(console,
                 fmt::format("the mailer took {} on {}", message.key, to_string(message.day)));
        advise(console, "the next run writes it into the journal");
        return Exit::usage;
    }
    if (ledger::has_reminder(loaded.book, message.key)) {
        complain(console, fmt::format("the journal says that {} was sent", message.key));
        advise(console, "take its `remind` entry out first");
        return Exit::usage;
    }
    const auto noted = outbox.record(message.key, State::failed, console.today, "to be sent again");
    if (noted) return Exit::ok;
    complain(console, noted.error().words);
    return Exit::failure;
}

}  // namespace

Exit settle_messages(const RemindOptions& options, Console& console) {
    auto outbox = open_outbox(options, console);
    if (!outbox) return outbox.error();
    const auto log = ReminderLog::open(options.book, console);
    if (!log) return log.error();
    Exit status = Exit::ok;
    const auto* const loaded = load(options.book, console, status);
    if (loaded == nullptr) return status;
    const bool resolves = options.task == RemindTask::resolve;
    const auto keys = resolves ? std::vector{options.keys.front()} : options.keys;
    const auto named = messages_named(keys, *outbox, console);
    if (!named) return Exit::usage;
    const bool resend = resolves && options.keys[1] == "resend";
    raise(status, resend ? settle_unsent(named->front(), *loaded, *outbox, console)
                         : settle_sent(*named, resolves, *log, *loaded, *outbox, console));
    tell_unknown(outbox->messages(), console, status);
    return status;
}

}  // namespace cmd
