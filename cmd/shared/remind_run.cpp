#include "remind_run.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "delivery/mailer.hpp"
#include "documents/remind_entry.hpp"
#include "message_log.hpp"
#include "reminder_letters.hpp"

namespace cmd {

namespace {

using delivery::Handed;
using delivery::Message;
using delivery::Outbox;
using delivery::State;
using settings::Channel;

constexpr std::size_t digest_digits = 16;

std::string_view ending_of(Channel channel) {
    constexpr std::string_view endings[] = {"eml", "html", "sms", "txt"};
    return endings[static_cast<std::size_t>(channel)];
}

/// A message of the plan, ready to be published.
struct Ready {
    reports::Delivery delivery;
    const reports::DunningMessage& message;
    Letter letter;
};

/// What the run did with one message, for its report.
struct Done {
    std::string key;
    std::string address;
    State state;
    std::string words;
};

/// One run over what is to go out, with the outbox open.
class Run {
public:
    Run(const RemindOptions& options, const Loaded& loaded, const reports::Outgoing& outgoing,
        Outbox& outbox, const ReminderLog* log, Console& console)
        : options_{options},
          loaded_{loaded},
          outgoing_{outgoing},
          plan_{outgoing.plan},
          outbox_{outbox},
          log_{log},
          console_{console},
          shop_{loaded.settings} {}

    Exit go();

private:
    bool prepare();
    std::optional<std::string> content_of(const Ready& ready);
    std::optional<std::string> mail_content(const Ready& ready);
    std::string digest_of(const Ready& ready);
    std::string entry_of(const Ready& ready) const;
    bool is_forced() const;
    bool may_begin();
    bool is_small_enough();
    bool can_be_logged();
    bool publish(const Ready& ready);
    bool send(const Ready& ready);
    bool tell_journal(const Ready& ready);
    bool note(std::string_view key, State state, std::string words = {});
    void report() const;
    bool can_be_told(const Ready& ready) const;
    bool sends() const { return log_ != nullptr; }

    const RemindOptions& options_;
    const Loaded& loaded_;
    const reports::Outgoing& outgoing_;
    const reports::DunningPlan& plan_;
    Outbox& outbox_;
    const ReminderLog* log_;  // null: nothing is sent
    Console& console_;
    LetterShop shop_;
    std::vector<Ready> ready_;
    std::vector<Done> done_;
    Exit status_ = Exit::ok;
    bool stopped_ = false;
};

/// Everything that is to go out, and whether its templates are right.
bool Run::prepare() {
    auto written =
        reminder_letters(plan_, outgoing_.deliveries, options_.language, loaded_, shop_, console_);
    if (!written) {
        raise(status_, written.error());
        return false;
    }
    raise(status_, written->status);
    auto& [deliveries, letters, status] = *written;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const auto& message = plan_.messages[deliveries[i].message];
        ready_.push_back({std::move(deliveries[i]), message, std::move(letters[i])});
        shop_.fill(ready_.back().letter, template_channel(message.channel));
        if (message.channel == Channel::email) shop_.fill(ready_.back().letter, "html");
    }
    if (shop_.tell_faults(console_)) return true;
    raise(status_, Exit::bad_data);
    return false;
}

std::optional<std::string> Run::mail_content(const Ready& ready) {
    const auto mail = mail_of(ready.letter, shop_, loaded_, console_);
    if (!mail) {
        complain(console_, fmt::format("{}: {}", ready.letter.key, mail.error()));
        return std::nullopt;
    }
    auto composed = documents::compose(*mail);
    if (composed) return std::move(*composed);
    complain(console_, fmt::format("{}: {}: {}", ready.letter.key, composed.error().field,
                                   composed.error().reason));
    return std::nullopt;
}

std::optional<std::string> Run::content_of(const Ready& ready) {
    if (ready.message.channel == Channel::email) return mail_content(ready);
    return shop_.fill(ready.letter, template_channel(ready.message.channel));
}

/// What a message claims of whom. Of one that goes out today, all it says: what was mended since it
/// was published goes out mended.
std::string Run::digest_of(const Ready& ready) {
    auto claims = ready.delivery.key + "\n" + reports::claims_of(loaded_.book, ready.message);
    if (sends() && ready.message.channel == Channel::email) {
        const auto& mail = loaded_.settings.mail;
        claims += fmt::format("{}\n{}\n{}\n{}", mail.from, mail.reply_to,
                              shop_.fill(ready.letter, "email").value_or(""),
                              shop_.fill(ready.letter, "html").value_or(""));
    }
    return sha256_hex(claims).substr(0, digest_digits);
}

/// Was it sent although nobody may know who has paid?
bool Run::is_forced() const {
    return options_.force && std::ranges::any_of(plan_.quiet, [](const reports::Quiet& quiet) {
               return quiet.because == reports::Quiet::Because::stale_bank;
           });
}

std::string Run::entry_of(const Ready& ready) const {
    const auto entry =
        documents::remind_entry(ready.delivery, plan_, loaded_.book,
                                is_forced() ? "forced: the newest receipt was old" : "");
    return ready.delivery.is_copy ? fmt::format("{}{}", copy_lead, entry) : entry;
}

/// Does its entry say, when it is read back, what the message is about?
bool Run::can_be_told(const Ready& ready) const {
    return documents::says(without_copy(entry_of(ready)), ready.delivery, plan_, loaded_.book);
}

bool Run::note(std::string_view key, State state, std::string words) {
    const auto noted = outbox_.record(key, state, plan_.query.as_of, std::move(words));
    if (noted) return true;
    complain(console_, noted.error().words);
    raise(status_, Exit::failure);
    stopped_ = true;
    return false;
}

/// False when the message is not in the outbox, or is there and must not be touched.
bool Run::publish(const Ready& ready) {
    const auto& key = ready.delivery.key;
    const auto* known = outbox_.find(key);
    if (known != nullptr && may_be_sent(known->state)) {
        if (ready.delivery.is_copy) return false;
        complain(console_, fmt::format("{} was {} on {} and is not sent again", key,
                                       name_of(known->state), to_string(known->day)));
        raise(status_, Exit::findings);
        return false;
    }
    Message message;
    message.key = key;
    message.day = plan_.query.as_of;
    message.entry = entry_of(ready);
    if (!can_be_told(ready)) {
        complain(console_, fmt::format("{}: too many documents for one entry of a journal", key));
        advise(console_, "send the customer a statement");
        raise(status_, Exit::findings);
        return false;
    }
    const auto content = content_of(ready);
    if (!content) {
        raise(status_, Exit::findings);
        return false;
    }
    message.digest = digest_of(ready);
    const auto published = outbox_.publish(message, ending_of(ready.message.channel), *content);
    if (published) return true;
    complain(console_, published.error().words);
    raise(status_, Exit::failure);
    stopped_ = true;
    return false;
}

bool Run::tell_journal(const Ready& ready) {
    if (ready.delivery.is_copy) return true;
    const auto told = log_->add_checked({plan_.query.as_of, entry_of(ready)}, loaded_, console_);
    if (told == Exit::ok) return true;
    raise(status_, told);
    stopped_ = true;
    return false;
}

/// Hands one mail over: `sending` is on the disk before the mailer starts.
bool Run::send(const Ready& ready) {
    const auto& key = ready.delivery.key;
    const auto& address = ready.delivery.recipient;
    ::check(!may_be_sent(outbox_.find(key)->state));
    if (!note(key, State::sending)) return false;
    const auto handed =
        delivery::hand_over(outbox_.path_of(key, ending_of(Channel::email)), loaded_.settings.mail);
    switch (handed.how) {
        case Handed::sent:
            done_.push_back({key, address, State::sent, {}});
            if (!note(key, State::sent)) return false;
            return tell_journal(ready) && note(key, State::logged);
        case Handed::failed:
        case Handed::no_program:
            done_.push_back({key, address, State::failed, handed.words});
            raise(status_, Exit::failure);
            stopped_ = handed.how == Handed::no_program;
            return note(key, State::failed, handed.words);
        case Handed::unknown:
            done_.push_back({key, address, State::unknown, handed.words});
            return note(key, State::unknown, handed.words);
    }
    return false;
}

bool Run::is_small_enough() {
    const auto mails = static_cast<std::size_t>(std::ranges::count_if(
        ready_, [](const Ready& ready) { return ready.message.channel == Channel::email; }));
    const auto most = static_cast<std::size_t>(loaded_.settings.dunning.batch);
    if (mails <= most) return true;
    complain(console_, fmt::format("{} messages are more than one run may send ({})", mails, most));
    advise(console_, "look at the plan; then name fewer customers, or raise [dunning] batch");
    raise(status_, Exit::findings);
    return false;
}

/// Is the book sound when it is told of all the mails? It is read for that once, not for each.
bool Run::can_be_logged() {
    std::vector<Sent> sent;
    for (const auto& ready : ready_)
        if (ready.message.channel == Channel::email && !ready.delivery.is_copy &&
            can_be_told(ready))
            sent.push_back({plan_.query.as_of, entry_of(ready)});
    if (sent.empty()) return true;
    const auto checked = log_->check(sent, loaded_, console_);
    if (checked == Exit::ok) return true;
    complain(console_, "nothing was sent");
    raise(status_, checked);
    return false;
}

/// Nothing is sent in too large a batch, or when the book could not know of it.
bool Run::may_begin() { return is_small_enough() && can_be_logged(); }

void Run::report() const {
    for (const auto& [key, address, state, words] : done_) {
        auto line = fmt::format("{} {}", name_of(state), key);
        if (!address.empty()) line += fmt::format(" {}", visible(address));
        if (!words.empty()) line += fmt::format(" ({})", visible(words));
        console_.out.write(line + "\n");
    }
}

/// All messages are in the record before the first is sent: whatever happens to a run, those that
/// it did not come to are known.
Exit Run::go() {
    if (!prepare()) return status_;
    if (sends() && !may_begin()) return status_;
    std::vector<const Ready*> mails;
    for (const auto& ready : ready_) {
        if (stopped_) break;
        if (!publish(ready)) continue;
        if (sends() && ready.message.channel == Channel::email) {
            mails.push_back(&ready);
        } else {
            done_.push_back({ready.delivery.key, ready.delivery.recipient, State::published, {}});
        }
    }
    for (const auto* ready : mails)
        if (!stopped_) send(*ready);
    report();
    return status_;
}

}  // namespace

Exit run_plan(const RemindOptions& options, const Loaded& loaded, const reports::Outgoing& outgoing,
              Outbox& outbox, const ReminderLog* log, Console& console) {
    return Run{options, loaded, outgoing, outbox, log, console}.go();
}

}  // namespace cmd
