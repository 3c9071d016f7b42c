#include "base/replace_batch.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "base/check.hpp"
#include "base/held_file.hpp"

namespace {

using std::chrono::milliseconds;

constexpr std::string_view record_words = "replaced files, version 1\n";

/// A file of a batch, its lock held.
struct Member {
    Held held;
    const Replacement* replacement;
    bool is_ready = false;  // the new file is on the disk
};

tl::unexpected<AppendError> failed(AppendFault fault, const std::string& path, FileError error) {
    error.reason = fmt::format("{}: {}", path, error.reason);
    return tl::unexpected{AppendError{fault, std::move(error)}};
}

std::string next_name(const std::string& name) { return fmt::format(".{}.next", name); }

void unlink_next(const FilePlace& place) {
    ::unlinkat(place.folder.number(), next_name(place.name).c_str(), 0);
}

tl::expected<mode_t, FileError> mode_of(const Descriptor& file) {
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return tl::unexpected{last_error()};
    return status.st_mode & 07777;
}

/// The new file, whole and on the disk, under another name.
tl::expected<void, FileError> make_ready(const Held& held, std::string_view content) {
    const auto mode = mode_of(held.file);
    if (!mode) return tl::unexpected{mode.error()};
    unlink_next(held.place);  // of one that was killed
    const auto file =
        open_in(held.place.folder, next_name(held.place.name), O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (!file) return tl::unexpected{file.error()};
    if (auto written = write_all(*file, content); !written) return written;
    if (auto changed = set_mode(*file, *mode); !changed) return changed;
    if (auto synced = sync_file(*file); !synced) return synced;
    return sync_folder(held.place.folder);
}

tl::expected<void, FileError> put_in_place(const FilePlace& place) {
    const auto folder = place.folder.number();
    if (::renameat(folder, next_name(place.name).c_str(), folder, place.name.c_str()) != 0)
        return tl::unexpected{last_error()};
    return sync_folder(place.folder);
}

/// Takes the locks in the order of the paths, as everybody does who takes several.
tl::expected<std::vector<Member>, AppendError> hold_all(const std::vector<Replacement>& all,
                                                        milliseconds patience) {
    std::vector<const Replacement*> sorted;
    for (const auto& one : all) sorted.push_back(&one);
    std::ranges::sort(sorted, {}, [](const Replacement* one) { return resolved(one->path); });
    std::vector<Member> members;
    for (const auto* one : sorted) {
        auto held = hold(one->path, patience);
        if (!held) return failed(held.error().fault, one->path, held.error().error);
        members.push_back({std::move(*held), one});
    }
    return members;
}

/// Only what was read is replaced; what an append left behind counts as the readers had it.
tl::expected<void, AppendError> check_version(Held& held, const Replacement& replacement) {
    const auto& path = replacement.path;
    const auto ordered = put_in_order(held);
    if (!ordered) return failed(ordered.error().fault, path, ordered.error().error);
    if (*ordered != Recovered::nothing)
        if (auto dropped = drop_intent(held.place); !dropped)
            return failed(AppendFault::refused, path, dropped.error());
    if (held.stamp != replacement.read_as || !is_untouched(held, held.stamp.size))
        return failed(AppendFault::changed, path, {0, "it changed since it was read"});
    return {};
}

tl::expected<void, AppendError> make_all_ready(std::vector<Member>& members) {
    for (auto& member : members) {
        const auto& replacement = *member.replacement;
        if (auto same = check_version(member.held, replacement); !same) return same;
        member.is_ready = true;
        if (auto ready = make_ready(member.held, replacement.content); !ready)
            return failed(AppendFault::refused, replacement.path, ready.error());
    }
    // Editors do not ask for the lock: once more, as late as can be.
    for (auto& member : members)
        if (auto same = check_version(member.held, *member.replacement); !same) return same;
    return {};
}

/// A line names the version that a file has now, and the file from the folder of the record.
std::string record_of(const std::vector<Member>& members, const std::string& folder) {
    std::string record{record_words};
    for (const auto& [held, replacement, is_ready] : members)
        record += fmt::format(
            "{} {} {} {}\n", held.stamp.inode, held.stamp.size, held.stamp.modified,
            std::filesystem::path{held.place.path}.lexically_relative(folder).string());
    return record;
}

tl::expected<FilePlace, FileError> record_place(const std::string& record,
                                                const std::vector<Member>& members) {
    for (const auto& member : members)
        if (member.held.place.path.find('\n') != std::string::npos)
            return tl::unexpected{FileError{EINVAL, "the name of a file has a line feed"}};
    return place_of(record);
}

void take_back_all(const std::vector<Member>& members) {
    for (const auto& member : members)
        if (member.is_ready) unlink_next(member.held.place);
}

tl::expected<void, FileError> drop_record(const FilePlace& record) {
    if (::unlinkat(record.folder.number(), record.name.c_str(), 0) != 0 && errno != ENOENT)
        return tl::unexpected{last_error()};
    return sync_folder(record.folder);
}

/// One line of a record, without its line feed.
struct Waiting {
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t modified = 0;
    std::string path;
};

template <class Number>
bool take_number(std::string_view& line, Number& number) {
    const auto end = line.find(' ');
    if (end == std::string_view::npos) return false;
    const auto read = std::from_chars(line.data(), line.data() + end, number);
    if (read.ec != std::errc{} || read.ptr != line.data() + end) return false;
    line.remove_prefix(end + 1);
    return true;
}

std::optional<std::vector<Waiting>> decoded_record(std::string_view text) {
    if (!text.starts_with(record_words)) return std::nullopt;
    text.remove_prefix(record_words.size());
    std::vector<Waiting> all;
    while (!text.empty()) {
        auto line = text.substr(0, text.find('\n'));
        if (line.size() == text.size()) return std::nullopt;
        text.remove_prefix(line.size() + 1);
        Waiting one;
        if (!take_number(line, one.inode) || !take_number(line, one.size) ||
            !take_number(line, one.modified))
            return std::nullopt;
        one.path = line;
        all.push_back(std::move(one));
    }
    return all;
}

bool has_next(const FilePlace& place) {
    struct stat status {};
    return ::fstatat(place.folder.number(), next_name(place.name).c_str(), &status,
                     AT_SYMLINK_NOFOLLOW) == 0;
}

tl::expected<void, AppendError> finish(const std::string& path, const Waiting& waiting,
                                       milliseconds patience) {
    const auto held = hold(path, patience);
    if (!held) return failed(held.error().fault, path, held.error().error);
    if (!has_next(held->place)) return {};
    const bool same = held->stamp.inode == waiting.inode && held->stamp.size == waiting.size &&
                      held->stamp.modified == waiting.modified;
    if (!same)
        return failed(AppendFault::orphan, path,
                      {0, fmt::format("it was to be replaced and somebody changed it since; take "
                                      "what you want of {}, and remove that",
                                      next_name(held->place.name))});
    if (auto done = put_in_place(held->place); !done)
        return failed(AppendFault::refused, path, done.error());
    return {};
}

}  // namespace

tl::expected<void, AppendError> replace_batch(const std::string& record,
                                              const std::vector<Replacement>& replacements,
                                              milliseconds patience) {
    ::check(!replacements.empty());
    if (auto recovered = recover_replacements(record, patience); !recovered)
        return tl::unexpected{recovered.error()};
    auto members = hold_all(replacements, patience);
    if (!members) return tl::unexpected{members.error()};
    const auto place = record_place(record, *members);
    if (!place) return failed(AppendFault::refused, record, place.error());
    auto ready = make_all_ready(*members);
    if (ready) {
        const auto text = record_of(*members, folder_of(place->path));
        if (auto written = put_aside(*place, place->name, text); !written)
            ready = failed(AppendFault::refused, record, written.error());
    }
    if (!ready) {
        take_back_all(*members);
        return ready;
    }
    // From here on it counts: what fails now is finished by whoever comes next.
    for (const auto& member : *members)
        if (auto done = put_in_place(member.held.place); !done)
            return failed(AppendFault::unconfirmed, member.replacement->path, done.error());
    if (auto dropped = drop_record(*place); !dropped)
        return failed(AppendFault::unconfirmed, record, dropped.error());
    return {};
}

tl::expected<Recovered, AppendError> recover_replacements(const std::string& record,
                                                          milliseconds patience) {
    const auto content = read_file(record);
    if (!content && content.error().code == ENOENT) return Recovered::nothing;
    if (!content) return failed(AppendFault::refused, record, content.error());
    const auto waiting = decoded_record(*content);
    if (!waiting) return failed(AppendFault::orphan, record, {0, "it cannot be read"});
    const auto place = place_of(record);
    if (!place) return failed(AppendFault::refused, record, place.error());
    for (const auto& one : *waiting)
        if (auto done = finish(folder_of(place->path) + "/" + one.path, one, patience); !done)
            return tl::unexpected{done.error()};
    if (auto dropped = drop_record(*place); !dropped)
        return failed(AppendFault::refused, record, dropped.error());
    return Recovered::recorded;
}
