#include "remind_run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <set>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "delivery/mailer.hpp"
#include "delivery/pdf.hpp"
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

/// A message of a plan, ready to be published.
struct Ready {
    const reports::DunningPlan* plan;
    reports::Delivery delivery;
    Letter letter;
    Channel channel;

    const reports::DunningMessage& message() const { return plan->messages[delivery.message]; }
};

/// What the run did with one message, for its report.
struct Done {
    std::string key;
    std::string address;
    State state;
    std::string words;
};

/// One run over a plan, with the outbox open.
class Run {
public:
    Run(const RemindOptions& options, const Loaded& loaded, const reports::DunningPlan& plan,
        Outbox& outbox, Console& console)
        : options_{options},
          loaded_{loaded},
          plan_{plan},
          outbox_{outbox},
          console_{console},
          shop_{loaded.settings} {}

    Exit go();

private:
    bool prepare();
    bool take(const reports::DunningPlan& plan, const std::string& only);
    bool plan_retries();
    std::optional<std::string> content_of(const Ready& ready);
    std::optional<std::string> mail_content(const Ready& ready);
    std::vector<std::string> references_of(const Ready& ready) const;
    std::string digest_of(const Ready& ready);
    std::string entry_of(const Ready& ready) const;
    bool is_forced() const;
    bool publish(const Ready& ready);
    bool send(const Ready& ready);
    bool note(std::string_view key, State state, std::string words = {});
    bool may_begin();
    void report() const;
    bool sends() const { return options_.task == RemindTask::send; }

    const RemindOptions& options_;
    const Loaded& loaded_;
    const reports::DunningPlan& plan_;
    Outbox& outbox_;
    Console& console_;
    LetterShop shop_;
    std::deque<reports::DunningPlan> retries_;
    std::vector<Ready> ready_;
    std::optional<ReminderLog> log_;
    std::vector<Done> done_;
    Exit status_ = Exit::ok;
    bool stopped_ = false;
};

/// Letters of a plan, all of them or that of one key; false after saying why there are none.
bool Run::take(const reports::DunningPlan& plan, const std::string& only) {
    auto all = reports::deliveries(loaded_.book, plan, loaded_.settings.mail.salespeople);
    if (!only.empty())
        std::erase_if(all, [&](const reports::Delivery& one) { return one.key != only; });
    auto letters = reminder_letters(plan, all, options_.language, loaded_, shop_, console_);
    if (!letters) {
        raise(status_, letters.error());
        return false;
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        ready_.push_back(
            {&plan, all[i], std::move((*letters)[i]), plan.messages[all[i].message].channel});
    return true;
}

/// `remind C level:N via:email on:…`: the same for every recipient of a message.
std::string_view shared_part(std::string_view entry) {
    entry = without_copy(entry);
    return entry.substr(0, entry.find(" key:"));
}

/// A message to several addresses that reached some of them: the plan knows it as sent. For the
/// others it is planned again as if it had not been, and goes out if that is still what is due.
bool Run::plan_retries() {
    for (const auto& [key, message] : outbox_.messages()) {
        if (may_be_sent(message.state) || key.find("-email-") == std::string::npos) continue;
        const bool is_planned = std::ranges::any_of(
            ready_, [&](const Ready& ready) { return ready.delivery.key == key; });
        if (is_planned) continue;
        auto query = plan_.query;
        for (const auto& [other, sibling] : outbox_.messages())
            if (may_be_sent(sibling.state) &&
                shared_part(sibling.entry) == shared_part(message.entry))
                query.but.push_back(other);
        const auto entry = documents::pending_message(message.day, without_copy(message.entry));
        if (query.but.empty() || !entry) continue;
        const auto customer = loaded_.book.find_customer(entry->customer);
        if (customer.is_none() ||
            !ledger::selects(loaded_.book, query.selection, customer, query.as_of))
            continue;
        query.selection.customers = {customer};
        retries_.push_back(reports::dunning(loaded_.book, std::move(query)));
        if (!take(retries_.back(), key)) return false;
    }
    return true;
}

/// Everything that is to go out, and whether its templates are right.
bool Run::prepare() {
    if (!take(plan_, {})) return false;
    if (sends() && !plan_retries()) return false;
    for (const auto& ready : ready_) {
        shop_.fill(ready.letter, template_channel(ready.channel));
        if (ready.channel == Channel::email) shop_.fill(ready.letter, "html");
    }
    if (shop_.tell_faults(console_)) return true;
    raise(status_, Exit::bad_data);
    return false;
}

/// The keys of earlier mails about any of its items, oldest first.
std::vector<std::string> Run::references_of(const Ready& ready) const {
    std::set<Id<ledger::Document>> documents;
    for (const auto& sum : ready.message().sums)
        for (const auto& item : sum.items) documents.insert(item.item.document);
    std::vector<std::string> references;
    for (const auto& event : loaded_.book.events) {
        if (event.kind != ledger::Kind::remind || event.date > plan_.query.as_of) continue;
        const auto* key = ledger::find_attribute(event.attributes, ledger::Key::key);
        const auto* to = ledger::find_attribute(event.attributes, ledger::Key::to_email);
        if (key == nullptr || to == nullptr || to->value != ready.delivery.recipient) continue;
        if (std::ranges::any_of(event.documents, [&](auto id) { return documents.contains(id); }))
            references.push_back(key->value);
    }
    return references;
}

std::optional<std::string> Run::mail_content(const Ready& ready) {
    auto mail = mail_of(ready.letter, ready.delivery.recipient, shop_, loaded_, console_);
    if (!mail) {
        complain(console_, mail.error());
        return std::nullopt;
    }
    if (ready.delivery.is_copy) mail->to.name.clear();
    for (const auto& key : references_of(ready))
        mail->references.push_back(message_id(key, mail->from.address));
    if (loaded_.settings.mail.pdf) {
        auto pdf = delivery::pdf_of(mail->html, loaded_.settings.letters.pdf);
        if (!pdf) {
            complain(console_, fmt::format("{}: {}", ready.letter.key, pdf.error()));
            return std::nullopt;
        }
        mail->attachments.push_back(
            {ready.letter.key + ".pdf", "application/pdf", std::move(*pdf)});
    }
    auto composed = documents::compose(*mail);
    if (composed) return std::move(*composed);
    complain(console_, fmt::format("{}: {}: {}", ready.letter.key, composed.error().field,
                                   composed.error().reason));
    return std::nullopt;
}

std::optional<std::string> Run::content_of(const Ready& ready) {
    if (ready.channel == Channel::email) return mail_content(ready);
    return shop_.fill(ready.letter, template_channel(ready.channel));
}

/// What a message claims of whom. Of one that goes out today, all it says: what was mended since it
/// was published goes out mended.
std::string Run::digest_of(const Ready& ready) {
    std::string claims = ready.delivery.key + "\n";
    for (const auto& sum : ready.message().sums) {
        claims += to_string(sum.total, loaded_.book.currencies) + "\n";
        for (const auto& item : sum.items)
            claims += to_string(item.claim, loaded_.book.currencies) + "\n";
    }
    if (sends() && ready.channel == Channel::email) {
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
        documents::remind_entry(ready.delivery, *ready.plan, loaded_.book,
                                is_forced() ? "forced: the newest receipt was old" : "");
    return ready.delivery.is_copy ? fmt::format("{}{}", copy_lead, entry) : entry;
}

bool Run::note(std::string_view key, State state, std::string words) {
    const auto noted = outbox_.record(key, state, plan_.query.as_of, std::move(words));
    if (noted) return true;
    complain(console_, noted.error().words);
    raise(status_, Exit::failure);
    stopped_ = true;
    return false;
}

/// Does an entry say, when it is read back, what the message is about?
bool is_read_back(const Ready& ready, std::string_view entry, const ledger::Book& book) {
    const auto read = documents::pending_message(ready.plan->query.as_of, without_copy(entry));
    if (!read || read->key != ready.delivery.key) return false;
    std::set<std::string> numbers;
    for (const auto& sum : ready.message().sums)
        for (const auto& item : sum.items) numbers.insert(book.number_of(item.item.document));
    return std::set<std::string>{read->documents.begin(), read->documents.end()} == numbers;
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
    if (!is_read_back(ready, message.entry, loaded_.book)) {
        complain(console_, fmt::format("{}: an entry cannot name what it is about: too many "
                                       "documents, or a number with a comma or a tab",
                                       key));
        raise(status_, Exit::findings);
        return false;
    }
    const auto content = content_of(ready);
    if (!content) {
        raise(status_, Exit::findings);
        return false;
    }
    message.digest = digest_of(ready);
    const auto published = outbox_.publish(message, ending_of(ready.channel), *content);
    if (published) return true;
    complain(console_, published.error().words);
    raise(status_, Exit::failure);
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
            if (!write_down(outbox_.find(key)->entry, plan_.query.as_of, *log_, console_)) {
                raise(status_, Exit::failure);
                stopped_ = true;
                return false;
            }
            return note(key, State::logged);
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

/// Nothing is sent on a quiet day, in too large a batch, or when the book would not know of it.
bool Run::may_begin() {
    const auto mails =
        static_cast<std::size_t>(std::ranges::count(ready_, Channel::email, &Ready::channel));
    const auto most = static_cast<std::size_t>(loaded_.settings.dunning.batch);
    if (mails > most) {
        complain(console_,
                 fmt::format("{} messages are more than one run may send ({})", mails, most));
        advise(console_, "look at the plan; then name fewer customers, or raise [dunning] batch");
        raise(status_, Exit::findings);
        return false;
    }
    auto log = ReminderLog::open(options_.book, loaded_, plan_.query.as_of, console_);
    if (!log) {
        raise(status_, log.error());
        return false;
    }
    log_ = std::move(*log);
    return true;
}

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
        if (sends() && ready.channel == Channel::email) {
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

Exit run_plan(const RemindOptions& options, const Loaded& loaded, const reports::DunningPlan& plan,
              Outbox& outbox, Console& console) {
    return Run{options, loaded, plan, outbox, console}.go();
}

}  // namespace cmd
