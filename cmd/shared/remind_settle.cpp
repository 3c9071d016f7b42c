#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
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

/// A message that a person says was sent, as of a day.
Exit settle_sent(const Message& message, Date day, const RemindOptions& options,
                 const Loaded& loaded, Outbox& outbox, Console& console) {
    auto log = ReminderLog::open(options.book, loaded, day, console);
    if (!log) return log.error();
    if (!ledger::has_reminder(loaded.book, message.key) &&
        !write_down(message.entry, day, *log, console))
        return Exit::failure;
    const auto noted = outbox.record(message.key, State::logged, console.today);
    if (!noted) {
        complain(console, noted.error().words);
        return Exit::failure;
    }
    console.out.write(fmt::format("logged {}\n", message.key));
    return Exit::ok;
}

Exit settle_one(const Message& message, const RemindOptions& options, const Loaded& loaded,
                Outbox& outbox, Console& console) {
    const bool resolves = options.task == RemindTask::resolve;
    const bool resend = resolves && options.keys[1] == "resend";
    if (message.state == State::logged && !resend) {
        complain(console, fmt::format("{} is in the journal already", message.key));
        return Exit::ok;
    }
    if (!resolves && is_unknown(message.state)) {
        complain(console,
                 fmt::format("nobody knows whether {} was sent: {}", message.key, message.words));
        advise(console, fmt::format("find out; then `{} remind --resolve {} sent` or `resend`",
                                    console.program, message.key));
        return Exit::findings;
    }
    if (!resend) {
        const bool was_sent = message.state == State::sent || is_unknown(message.state);
        const auto day = was_sent ? message.day : console.today;
        return settle_sent(message, day, options, loaded, outbox, console);
    }
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
    Exit status = Exit::ok;
    const auto loaded = load(options.book, console, status);
    if (!loaded) return status;
    const auto keys = options.task == RemindTask::log
                          ? options.keys
                          : std::vector<std::string>{options.keys.front()};
    const auto named = messages_named(keys, *outbox, console);
    if (!named) return Exit::usage;
    for (const auto& message : *named)
        raise(status, settle_one(message, options, *loaded, *outbox, console));
    tell_unknown(outbox->messages(), console, status);
    return status;
}

}  // namespace cmd
