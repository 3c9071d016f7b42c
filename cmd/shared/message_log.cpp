#include "message_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "ledger/reminders.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

/// `--outbox B` takes B for a folder, also where a customer was meant.
bool is_customer(const RemindOptions& options, Console& console) {
    if (options.outbox.empty() || std::filesystem::exists(options.outbox)) return false;
    Exit status = Exit::ok;
    const auto read = read_and_post(options.book, console, status);
    if (!read || read->book.find_customer(options.outbox).is_none()) return false;
    complain(console, fmt::format("--outbox: {} is a customer", options.outbox));
    advise(console, "name customers before --outbox, and the folder behind it");
    return true;
}

}  // namespace

bool is_copy(std::string_view entry) { return entry.starts_with(copy_lead); }

std::string_view without_copy(std::string_view entry) {
    return is_copy(entry) ? entry.substr(copy_lead.size()) : entry;
}

Exit write_down(const std::vector<delivery::Message>& sent, const ReminderLog& log,
                const Loaded& loaded, delivery::Outbox& outbox, Console& console) {
    std::vector<Sent> unsaid;
    for (const auto& message : sent)
        if (!is_copy(message.entry) && !ledger::has_reminder(loaded.book, message.key))
            unsaid.push_back({message.day, message.entry});
    const auto status = log.add(unsaid, loaded, console);
    if (status != Exit::ok) return status;
    for (const auto& message : sent) {
        const auto noted = outbox.record(message.key, delivery::State::logged, console.today);
        if (noted) continue;
        complain(console, noted.error().words);
        return Exit::failure;
    }
    return Exit::ok;
}

void raise(Exit& status, Exit to) { status = std::max(status, to); }

tl::expected<delivery::Outbox, Exit> open_outbox(const RemindOptions& options, Console& console) {
    if (is_customer(options, console)) return tl::unexpected{Exit::usage};
    const auto settings = find_settings(options.book, console);
    if (!settings) return tl::unexpected{settings.error()};
    auto outbox = delivery::Outbox::open(
        options.outbox.empty() ? settings->mail.outbox : options.outbox, console.today);
    if (outbox) return std::move(*outbox);
    complain(console, outbox.error().words);
    return tl::unexpected{Exit::failure};
}

tl::expected<std::optional<delivery::Outbox>, Exit> open_usual_outbox(const RemindOptions& options,
                                                                      Console& console) {
    if (options.outbox.empty()) return std::nullopt;
    const auto settings = find_settings(options.book, console);
    if (!settings) return tl::unexpected{settings.error()};
    const auto& usual = settings->mail.outbox;
    std::error_code none;
    if (!std::filesystem::exists(usual, none) ||
        std::filesystem::equivalent(usual, options.outbox, none))
        return std::nullopt;
    auto outbox = delivery::Outbox::open(usual, console.today);
    if (outbox) return std::move(*outbox);
    complain(console, outbox.error().words);
    return tl::unexpected{Exit::failure};
}

}  // namespace cmd
