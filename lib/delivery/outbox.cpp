#include "delivery/outbox.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "base/publish.hpp"

namespace delivery {
namespace {

constexpr std::string_view record_name = "record";

tl::unexpected<OutboxError> error_at(const std::string& path, const std::string& reason) {
    return tl::unexpected{OutboxError{fmt::format("{}: {}", path, reason), false}};
}

tl::expected<Messages, OutboxError> messages_in(const std::string& folder) {
    const auto lines = read_lines(record_of(folder));
    if (!lines) return error_at(record_of(folder), lines.error().reason);
    std::vector<std::string> foreign;
    auto messages = fold(*lines, foreign);
    if (foreign.empty()) return messages;
    return error_at(record_of(folder),
                    fmt::format("`{}` is no line of this record", foreign.front()));
}

/// A line of the record has one line only.
std::string one_line(std::string text) {
    for (auto& byte : text)
        if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) byte = ' ';
    return text;
}

}  // namespace

std::string record_of(const std::string& folder) {
    return fmt::format("{}/{}", folder, record_name);
}

tl::expected<Messages, OutboxError> read_outbox(const std::string& folder) {
    return messages_in(folder);
}

tl::expected<Outbox, OutboxError> Outbox::open(const std::string& folder, Date today) {
    if (const auto made = open_private_folder(folder); !made)
        return error_at(folder, made.error().reason);
    auto log = LineLog::open(record_of(folder));
    if (!log && is_held(log.error()))
        return tl::unexpected{
            OutboxError{fmt::format("{}: another run has it open", folder), true}};
    if (!log) return error_at(folder, log.error().reason);
    auto messages = messages_in(folder);
    if (!messages) return tl::unexpected{messages.error()};
    Outbox outbox{folder, std::move(*log), std::move(*messages)};
    std::vector<std::pair<std::string, Date>> interrupted;
    for (const auto& [key, message] : outbox.messages_)
        if (message.state == State::sending) interrupted.emplace_back(key, message.day);
    for (const auto& [key, day] : interrupted)
        if (const auto noted =
                outbox.record(key, State::unknown, day,
                              fmt::format("the run ended while it was being sent; noticed on {}",
                                          to_string(today)));
            !noted)
            return tl::unexpected{noted.error()};
    return outbox;
}

const Message* Outbox::find(std::string_view key) const {
    const auto found = messages_.find(key);
    return found == messages_.end() ? nullptr : &found->second;
}

tl::expected<void, OutboxError> Outbox::publish(const Message& message, std::string_view ending,
                                                std::string_view content) {
    const auto* known = find(message.key);
    if (known != nullptr && may_be_sent(known->state)) return {};
    const auto name = fmt::format("{}.{}", message.key, ending);
    const bool is_same = known != nullptr && known->digest == message.digest;
    if (is_same && FileReader::open(fmt::format("{}/{}", folder_, name))) return {};
    const auto written = publish_over(folder_, name, content);
    if (!written) return error_at(name, written.error().reason);
    return record(message.key, State::published, message.day,
                  message.entry.empty() ? message.digest
                                        : fmt::format("{} {}", message.digest, message.entry));
}

std::string Outbox::path_of(std::string_view key, std::string_view ending) const {
    return fmt::format("{}/{}.{}", folder_, key, ending);
}

tl::expected<void, OutboxError> Outbox::record(std::string_view key, State state, Date day,
                                               std::string words) {
    const Change change{day, state, std::string{key}, one_line(std::move(words))};
    const auto written = log_.append(line_of(change));
    if (!written) return error_at(record_of(folder_), ::words(written.error()));
    apply(change, messages_);
    return {};
}

}  // namespace delivery
