#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/open_items.hpp"
#include "ledger/reminders.hpp"
#include "ledger/selection.hpp"
#include "settings/dunning.hpp"

namespace reports {

/// A message that may have been sent and does not stand in the book yet; it counts as sent.
struct PendingMessage {
    std::string key;
    Date day;
    std::string customer;
    std::vector<std::string> documents;
    int level = 0;
};

/// What a message names that the book has not, the customer first.
std::vector<std::string> unknown_names(const ledger::Book& book, const PendingMessage& message);

/// A mail that did not go out when others of the same message, to other addresses, may have.
struct FailedMail {
    std::string key;
    std::string customer;
    std::vector<std::string> siblings;  // keys of the others
};

struct DunningQuery {
    Date as_of;
    ledger::Selection selection;
    settings::Dunning dunning;
    std::vector<PendingMessage> pending;
    std::optional<settings::Channel> channel;  // instead of those of the steps
    std::vector<std::string> but;  // keys of messages that are left out of what was sent
    std::vector<FailedMail> failed;
};

/// Why nobody is written to about an item.
enum class Held : std::uint8_t {
    no,           // somebody is
    no_policy,    // the customer names one that the configuration has not
    not_reached,  // the first step is on `until`
    sent,         // and the next step is on `until`
    recent,       // the last message was less than `min-gap` ago
    deadline,     // the last letter gave time
    disputed,
    promised,
    no_reminders,  // `noremind: yes`
    closed,
    on_hold,    // for legal
    assigned,   // to an agency or to lawyers
    in_credit,  // money on account is as much as the items
    too_small,
    unreachable,   // on none of the channels
    other_letter,  // a notice waits while a letter about overdue items goes out
    hand_over,     // all messages have been sent: the rest is for a person
    last_sent,     // the same, and no step says what
    unnameable,    // no entry could say that somebody was: a comma in the number
};

/// An item that is overdue, or has reached a step.
struct DunningItem {
    ledger::OpenItem item;
    Money claim = Money::zero(Currency::none());  // what is open and not disputed
    int days_late = 0;
    int level = 0;  // of the step to be sent, or (held) of the last one that was; 0: none
    Held held = Held::no;
    std::optional<Date> until;  // the first day on which that is no reason any more, where known
    std::string because;        // what the reason is about: a policy, an agency, the action
};

/// The items of one currency, and what is set off against them.
struct DunningSum {
    std::vector<DunningItem> items;  // by due day, number, instalment
    std::vector<ledger::OnAccount> on_account;
    Money total = Money::zero(Currency::none());  // claims less money on account; positive
};

/// One message to one customer. It goes to every one of its addresses.
struct DunningMessage {
    Id<ledger::Customer> customer;
    std::size_t policy;  // in Dunning::policies
    int level;           // of the highest of its items
    settings::Channel channel;
    std::vector<std::string> recipients;  // none: a letter to no known address
    std::vector<DunningSum> sums;         // by code of the currency
    std::vector<Money> other_credits{};   // on account in currencies without a sum, by code
};

const settings::DunningStep& step_of(const settings::Dunning& dunning,
                                     const DunningMessage& message);

/// Why nothing is sent today, whatever is due.
struct Quiet {
    enum class Because : std::uint8_t { weekend, holiday, stale_bank };

    Because because;
    std::optional<Date> newest_receipt;  // of a stale bank
};

/// Who is reminded of what on a day, and who is not and why (dunning.md 1).
struct DunningPlan {
    DunningQuery query;
    std::vector<DunningMessage> messages;  // by customer
    std::vector<DunningItem> held;         // by customer, due day, number, instalment
    std::vector<Quiet> quiet;
};

DunningPlan dunning(const ledger::Book& book, DunningQuery query);

/// One message of a replay.
struct ReplayedMessage {
    Date day;
    DunningMessage message;
};

/// Replays the days of a period as if every message had been sent, in place of the reminders that
/// the journal has of those days and later. A stale bank holds nothing back: by now all receipts
/// are known.
std::vector<ReplayedMessage> replayed_dunning(const ledger::Book& book, DunningQuery query,
                                              Period period);

}  // namespace reports
