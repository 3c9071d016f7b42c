#include "remind_send.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "documents/held_words.hpp"
#include "message_log.hpp"
#include "pending.hpp"
#include "remind_run.hpp"

namespace cmd {

namespace {

using delivery::Message;
using delivery::Outbox;
using delivery::State;

/// What goes out today, with what may have been sent counted as sent.
tl::expected<reports::Outgoing, Exit> todays_messages(const RemindOptions& options,
                                                      const Loaded& loaded, const Outbox& outbox,
                                                      const std::optional<Outbox>& usual,
                                                      Console& console) {
    auto selection = selection_of(options.selection, loaded.book, console.today, console);
    if (!selection) return tl::unexpected{selection.error()};
    reports::DunningQuery query;
    query.as_of = console.today;
    query.selection = std::move(*selection);
    query.dunning = loaded.settings.dunning;
    query.channel = options.channel;
    tell_query(outbox.messages(), query);
    if (usual) tell_query(usual->messages(), query);
    return reports::outgoing(loaded.book, std::move(query), loaded.settings.mail.salespeople);
}

/// The book and the record of the outbox know of a later day than today: what was sent then would
/// not count.
bool is_clock_back(const Loaded& loaded, const Outbox& outbox, Console& console) {
    auto latest = ledger::latest_reminder(loaded.book).value_or(console.today);
    for (const auto& [key, message] : outbox.messages()) latest = std::max(latest, message.day);
    if (latest <= console.today) return false;
    complain(console, fmt::format("there are reminders of {}, after today ({})", to_string(latest),
                                  to_string(console.today)));
    advise(console, "nothing is written or sent before that day; mend its date if it is wrong");
    return true;
}

/// Says why nothing is sent today; `findings` when somebody has to do something about it.
std::optional<Exit> held_by_quiet(const reports::DunningPlan& plan, bool force, Console& console) {
    std::optional<Exit> status;
    for (const auto& quiet : plan.quiet) {
        const bool is_bank = quiet.because == reports::Quiet::Because::stale_bank;
        if (is_bank && force) continue;
        complain(console, documents::words_of(quiet, plan.query));
        status = std::max(status.value_or(Exit::ok), is_bank ? Exit::findings : Exit::ok);
    }
    return status;
}

/// Messages that were sent when a run ended before it could tell the journal.
std::vector<Message> left_over(const Outbox& outbox) {
    std::vector<Message> left;
    for (const auto& [key, message] : outbox.messages())
        if (message.state == State::sent) left.push_back(message);
    return left;
}

}  // namespace

Exit send_reminders(const RemindOptions& options, Console& console) {
    auto outbox = open_outbox(options, console);
    if (!outbox) return outbox.error();
    const auto usual = open_usual_outbox(options, console);
    if (!usual) return usual.error();
    const bool send = options.task == RemindTask::send;
    const auto left = left_over(*outbox);
    std::optional<ReminderLog> log;
    if (send || !left.empty()) {
        auto opened = ReminderLog::open(options.book, console);
        if (!opened) return opened.error();
        log = std::move(*opened);
    }
    Exit status = Exit::ok;
    const auto loaded = load(options.book, console, status);
    if (!loaded) return status;
    if (is_clock_back(*loaded, *outbox, console)) return Exit::findings;
    const auto outgoing = todays_messages(options, *loaded, *outbox, *usual, console);
    if (!outgoing) return outgoing.error();
    if (!left.empty()) raise(status, write_down(left, *log, *loaded, *outbox, console));
    tell_misplaced(outgoing->plan.query.pending, loaded->book, console, status);
    const auto quiet = send && !outgoing->deliveries.empty()
                           ? held_by_quiet(outgoing->plan, options.force, console)
                           : std::nullopt;
    if (quiet) {
        raise(status, *quiet);
    } else if (status == Exit::ok) {
        raise(status,
              run_plan(options, *loaded, *outgoing, *outbox, send ? &*log : nullptr, console));
    }
    tell_unknown(outbox->messages(), console, status);
    if (*usual) tell_unknown((*usual)->messages(), console, status);
    return status;
}

}  // namespace cmd
