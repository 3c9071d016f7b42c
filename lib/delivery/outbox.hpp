#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "base/line_log.hpp"
#include "delivery/states.hpp"

namespace delivery {

/// Why something could not be done with the outbox, in words for people.
struct OutboxError {
    std::string words;
    bool is_held = false;  // another run has it open
};

/// The record of what became of the messages in a folder.
std::string record_of(const std::string& folder);

/// What a folder of messages knows of them; none when there is no such folder. Never waits.
tl::expected<Messages, OutboxError> read_outbox(const std::string& folder);

/// A folder (0700) of messages (0600) and the record of what became of them, open for one run at
/// a time. What it records is on the disk when a function returns well.
class Outbox {
public:
    /// Makes the folder. A message that was being sent when a run ended becomes `unknown` as of
    /// that day.
    static tl::expected<Outbox, OutboxError> open(const std::string& folder, Date today);

    const Messages& messages() const { return messages_; }
    /// Null when nothing is known of it.
    const Message* find(std::string_view key) const;

    /// Puts a message into the folder. One of the same digest is left as it is; another one is
    /// replaced unless the customer may have it.
    tl::expected<void, OutboxError> publish(const Message& message, std::string_view ending,
                                            std::string_view content);
    /// The file of a message.
    std::string path_of(std::string_view key, std::string_view ending) const;

    tl::expected<void, OutboxError> record(std::string_view key, State state, Date day,
                                           std::string words = {});

private:
    Outbox(std::string folder, LineLog log, Messages messages)
        : folder_{std::move(folder)}, log_{std::move(log)}, messages_{std::move(messages)} {}

    std::string folder_;
    LineLog log_;
    Messages messages_;
};

}  // namespace delivery
