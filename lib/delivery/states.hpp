#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace delivery {

/// What has become of a message, by the last line of the record about it.
enum class State {
    published,  // it lies in the outbox
    sending,    // it was about to be handed to the mailer; no run is: nobody knows
    sent,       // the mailer took it; the journal does not say so yet
    logged,     // and the journal says so
    failed,     // proven unsent
    unknown,    // it may have been sent: somebody has to find out
};
std::string_view name_of(State state);

/// A message by its key. `entry` is what the journal will say, without the day:
/// `remind C001 level:2 via:email on:INV-1 key:…`; empty for copies, which it does not know.
struct Message {
    std::string key;
    State state = State::published;
    Date day{};        // of the last line
    Date published{};  // of the first
    std::string entry;
    std::string digest;  // of what was published
    std::string words;   // why it failed, or is unknown
};

/// Messages by key.
using Messages = std::map<std::string, Message, std::less<>>;

/// One line of the record.
struct Change {
    Date day{};
    State state = State::published;
    std::string key;
    std::string words;  // of `published` digest and entry, of the others anything
};
std::string line_of(const Change& change);

/// Takes a line of the record in.
void apply(const Change& change, Messages& messages);

/// Folds the lines of a record. Lines that are none are handed back: they are somebody's hand.
Messages fold(const std::vector<std::string>& lines, std::vector<std::string>& foreign);

/// May the customer have it?
inline bool may_be_sent(State state) { return state != State::published && state != State::failed; }
/// Has somebody to find out?
inline bool is_unknown(State state) { return state == State::sending || state == State::unknown; }

}  // namespace delivery
