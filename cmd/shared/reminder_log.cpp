#include "reminder_log.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "documents/remind_entry.hpp"

namespace cmd {

namespace {

constexpr std::string_view by_hand =
    "write the `remind` entry of the message into the journal yourself, with its key, as the book "
    "can take it; then say once more that it was sent";

EntryFiles files_of(const Loaded& loaded, std::string_view help = {}) {
    return {loaded.settings.dunning.log,
            {},
            "[dunning] log",
            "what is sent would be forgotten",
            help,
            help,
            "; What was sent; written by remind.\n"};
}

documents::NewEntry entry_of(const Sent& sent) {
    return {fmt::format("{} {}\n", to_string(sent.day), sent.entry), sent.day, false};
}

std::vector<documents::NewEntry> entries_of(const std::vector<Sent>& sent) {
    std::vector<documents::NewEntry> entries;
    std::ranges::transform(sent, std::back_inserter(entries), entry_of);
    return entries;
}

}  // namespace

tl::expected<ReminderLog, Exit> ReminderLog::open(const BookOptions& options, Console& console) {
    auto lock = BookLock::take(options, EntryMode::write, console);
    if (!lock) return tl::unexpected{lock.error()};
    return ReminderLog{options, std::move(*lock)};
}

Exit ReminderLog::check(const std::vector<Sent>& sent, const Loaded& loaded,
                        Console& console) const {
    return check_entries(entries_of(sent), files_of(loaded), loaded, options_, console);
}

Exit ReminderLog::add_checked(const Sent& sent, const Loaded& loaded, Console& console) const {
    return cmd::add_checked(entry_of(sent), files_of(loaded), loaded, lock_, console);
}

Exit ReminderLog::add(const std::vector<Sent>& sent, const Loaded& loaded, Console& console) const {
    for (const auto& [day, entry] : sent) {
        // What is not read back would count as never sent.
        if (documents::pending_message(day, entry)) continue;
        complain(console, fmt::format("the record of the outbox has no entry that can be read: {}",
                                      visible(entry)));
        advise(console, by_hand);
        return Exit::failure;
    }
    return add_entries(entries_of(sent), files_of(loaded, by_hand), loaded, options_, lock_,
                       console);
}

}  // namespace cmd
