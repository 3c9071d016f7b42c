#include "reminder_log.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>

#include "base/append.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "dated_file.hpp"
#include "documents/remind_entry.hpp"

namespace cmd {

namespace {

constexpr std::string_view first_line = "; What was sent; written by remind.\n";

/// Does the book take the file in, now that it is there? Complains itself.
Exit check_taken_in(const BookOptions& options, const std::string& path, Console& console) {
    Exit status = Exit::ok;
    const auto again = read_and_post(options, console, status);
    if (!again) return status;
    if (is_part_of(again->sources, path)) return Exit::ok;
    return complain_outside(path, "what is sent would be forgotten", "[dunning] log", console);
}

}  // namespace

tl::expected<ReminderLog, Exit> ReminderLog::open(const BookOptions& options, const Loaded& loaded,
                                                  Date day, Console& console) {
    const auto path = path_on(loaded.settings.dunning.log, day);
    if (is_part_of(loaded.sources, path)) return ReminderLog{path};
    const auto there = FileReader::open(path);
    if (!there && there.error().code != ENOENT) {
        complain(console, fmt::format("cannot read {}: {}", path, there.error().reason));
        return tl::unexpected{Exit::failure};
    }
    const bool is_new = !there;
    if (is_new) {
        const auto made = append_durably(path, first_line);
        if (!made) {
            complain(console, fmt::format("cannot write {}: {}", path, words(made.error())));
            return tl::unexpected{Exit::failure};
        }
    }
    // The book may have been read before the file was there.
    const auto status = check_taken_in(options, path, console);
    if (status == Exit::ok) return ReminderLog{path};
    if (is_new) ::unlink(path.c_str());
    return tl::unexpected{status};
}

bool ReminderLog::append(Date day, const std::string& entry, Console& console) {
    // What is not read back would count as never sent.
    if (!documents::pending_message(day, entry)) {
        complain(console, fmt::format("the record of the outbox has no entry that can be read: {}",
                                      visible(entry)));
        advise(console, "write the `remind` entry of the message into the journal yourself");
        return false;
    }
    const auto written = append_durably(path_, fmt::format("{} {}\n", to_string(day), entry));
    if (written) return true;
    complain(console, fmt::format("cannot write {}: {}", path_, words(written.error())));
    return false;
}

}  // namespace cmd
