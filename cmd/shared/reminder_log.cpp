#include "reminder_log.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>

#include "base/append.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "documents/remind_entry.hpp"

namespace cmd {

namespace {

constexpr std::string_view first_line = "; What was sent; written by remind.\n";

void replace(std::string& text, std::string_view what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// `{yyyy}`, `{mm}` and `{dd}` stand for the day.
std::string path_on(std::string path, Date day) {
    const date::year_month_day parts{day};
    replace(path, "{yyyy}", fmt::format("{:04}", static_cast<int>(parts.year())));
    replace(path, "{mm}", fmt::format("{:02}", static_cast<unsigned>(parts.month())));
    replace(path, "{dd}", fmt::format("{:02}", static_cast<unsigned>(parts.day())));
    return path;
}

bool is_part_of(const Sources& sources, const std::string& path) {
    const auto file = FileReader::open(path);
    if (!file) return false;
    for (std::uint32_t i = 0; i < sources.size(); ++i)
        if (file->stamp().is_of_same_file(sources.stamp({i}))) return true;
    return false;
}

/// Would the book take the file in, now that it is there?
bool takes_in(const BookOptions& options, const std::string& path, Console& console) {
    Exit status = Exit::ok;
    const auto again = read_and_post(options, console, status);
    return again && is_part_of(again->sources, path);
}

Exit complain_outside(const std::string& path, Console& console) {
    const auto slash = path.rfind('/');
    const auto folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
    complain(console, fmt::format("{} is no part of the book: what is sent would be forgotten",
                                  visible(path)));
    advise(console, fmt::format("write `include? \"{}*.arl\"` in the main journal, or name "
                                "another file in [dunning] log",
                                visible(folder)));
    return Exit::bad_data;
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
    if (takes_in(options, path, console)) return ReminderLog{path};
    if (is_new) ::unlink(path.c_str());
    return tl::unexpected{complain_outside(path, console)};
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
