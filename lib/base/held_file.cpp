#include "base/held_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace {

using std::chrono::milliseconds;

constexpr int most_attempts = 16;  // while others rename or change the file

tl::unexpected<AppendError> failed(AppendFault fault, FileError error) {
    return tl::unexpected{AppendError{fault, std::move(error)}};
}

tl::unexpected<AppendError> refused(const FileError& error) {
    return failed(AppendFault::refused, error);
}

bool is_same_folder(const Descriptor& folder, const std::string& path) {
    struct stat opened {};
    struct stat named {};
    return ::fstat(folder.number(), &opened) == 0 && ::stat(path.c_str(), &named) == 0 &&
           opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

/// Opens what has the name now, if anything has.
tl::expected<void, FileError> open_file(Held& held) {
    held.file = Descriptor{};
    held.stamp = {};
    auto file = open_in(held.place.folder, held.place.name, O_RDWR | O_APPEND);
    if (!file && file.error().code == ENOENT) return {};
    if (!file && file.error().code == ELOOP)
        return tl::unexpected{FileError{ELOOP, "it is a symbolic link to nothing"}};
    if (!file) return tl::unexpected{file.error()};
    const auto stamp = stamp_of(*file);
    if (!stamp) return tl::unexpected{stamp.error()};
    held.file = std::move(*file);
    held.stamp = *stamp;
    return {};
}

void unlink_in(const FilePlace& place, const std::string& name) {
    ::unlinkat(place.folder.number(), name.c_str(), 0);
}

tl::expected<void, FileError> fill(const FilePlace& place, const std::string& fresh,
                                   std::string_view content) {
    const auto file = open_in(place.folder, fresh, O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (!file) return tl::unexpected{file.error()};
    if (auto changed = set_mode(*file, 0600); !changed) return changed;
    if (auto written = write_all(*file, content); !written) return written;
    return sync_file(*file);
}

tl::expected<std::optional<Intent>, FileError> intent_of(const FilePlace& place) {
    const auto file = open_in(place.folder, intent_name(place.name), O_RDONLY);
    if (!file && file.error().code == ENOENT) return std::nullopt;
    if (!file) return tl::unexpected{file.error()};
    return read_intent(*file);
}

tl::expected<Tail, FileError> tail_of(const Held& held, const Intent& intent) {
    if (held.file.is_open())
        return tail_in_batch(held.place.folder, held.file, held.stamp.size, intent);
    return intent.old_size == 0 ? Tail::in_part : Tail::other;
}

tl::expected<void, FileError> cut_back(Held& held, std::uint64_t size) {
    if (held.stamp.size <= size) return {};
    if (auto cut = cut_to(held.file, size); !cut) return cut;
    if (auto synced = sync_file(held.file); !synced) return synced;
    const auto stamp = stamp_of(held.file);
    if (!stamp) return tl::unexpected{stamp.error()};
    held.stamp = *stamp;
    return {};
}

FileError orphan_of(const FilePlace& place) {
    return {0, fmt::format("an append was cut short and the file changed since; add what is "
                           "missing from {}, then remove that",
                           intent_name(place.name))};
}

bool ends_with_crlf(std::string_view block) {
    const auto feed = block.rfind('\n');
    return feed != std::string_view::npos && feed > 0 && block[feed - 1] == '\r';
}

/// What the last line lacks of its end.
std::string_view missing_end(std::string_view block) {
    if (block.empty() || block.ends_with('\n')) return "";
    return ends_with_crlf(block) && !block.ends_with('\r') ? "\r\n" : "\n";
}

/// Makes a file where there was none; false when somebody else just did.
tl::expected<bool, FileError> make_file(Held& held) {
    auto file =
        open_in(held.place.folder, held.place.name, O_RDWR | O_APPEND | O_CREAT | O_EXCL, 0666);
    if (!file && file.error().code == EEXIST) return false;
    if (!file) return tl::unexpected{file.error()};
    const auto stamp = stamp_of(*file);
    if (!stamp) {
        unlink_in(held.place, held.place.name);
        return tl::unexpected{stamp.error()};
    }
    held.file = std::move(*file);
    held.stamp = *stamp;
    return true;
}

/// Writes the intent of an append.
tl::expected<Begun, AppendError> plan(Held& held, std::string_view text,
                                      const AppendOptions& options,
                                      const std::optional<Batch>& batch) {
    if (options.read_as && *options.read_as != held.stamp)
        return failed(AppendFault::changed, {0, "it changed since it was read"});
    if (auto ordered = put_in_order(held); !ordered) return tl::unexpected{ordered.error()};
    const auto size = held.stamp.size;
    const auto block = held.file.is_open() ? last_block(held.file, size) : std::string{};
    if (!block) return refused(block.error());
    Begun begun{{size, checksum(*block), continued(*block, text), batch},
                size + missing_end(*block).size(),
                !held.file.is_open()};
    if (begun.intent.new_size() > most_bytes) return refused(too_many_bytes());
    if (auto written = put_aside(held.place, intent_name(held.place.name), encoded(begun.intent));
        !written)
        return refused(written.error());
    return begun;
}

}  // namespace

tl::expected<FilePlace, FileError> place_of(const std::string& path) {
    auto whole = resolved(path);
    auto name = file_name_of(whole);
    if (name.empty()) return tl::unexpected{FileError{EISDIR, "it is a folder"}};
    auto folder = open_or_make_folder(folder_of(whole));
    if (!folder) return tl::unexpected{folder.error()};
    return FilePlace{std::move(whole), std::move(name), std::move(*folder)};
}

bool is_untouched(const Held& held, std::uint64_t size) {
    struct stat named {};
    if (::fstatat(held.place.folder.number(), held.place.name.c_str(), &named,
                  AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT && !held.file.is_open();
    return named.st_dev == held.stamp.device && named.st_ino == held.stamp.inode &&
           static_cast<std::uint64_t>(named.st_size) == size;
}

tl::expected<Held, AppendError> hold(const std::string& path, milliseconds patience) {
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
        auto place = place_of(path);
        if (!place) return refused(place.error());
        auto lock = Lock::take_in(place->folder, lock_name(place->name), patience);
        if (!lock && is_held(lock.error())) return failed(AppendFault::busy, lock.error());
        if (!lock) return refused(lock.error());
        // While the lock was waited for, the path may have come to mean another file.
        if (resolved(path) != place->path || !is_same_folder(place->folder, folder_of(place->path)))
            continue;
        Held held{std::move(*place), std::move(*lock), {}, {}};
        if (auto opened = open_file(held); !opened) return refused(opened.error());
        return held;
    }
    return refused({EAGAIN, "it is renamed all the time"});
}

tl::expected<void, FileError> put_aside(const FilePlace& place, const std::string& name,
                                        std::string_view content) {
    const auto fresh = name + ".new";
    unlink_in(place, fresh);  // of one that was killed
    auto result = fill(place, fresh, content);
    if (result &&
        ::renameat(place.folder.number(), fresh.c_str(), place.folder.number(), name.c_str()) != 0)
        result = tl::unexpected{last_error()};
    if (result) result = sync_folder(place.folder);
    if (!result) {
        unlink_in(place, fresh);
        unlink_in(place, name);
    }
    return result;
}

tl::expected<void, FileError> drop_intent(const FilePlace& place) {
    unlink_in(place, intent_name(place.name));
    return sync_folder(place.folder);
}

tl::expected<Recovered, AppendError> put_in_order(Held& held) {
    const auto intent = intent_of(held.place);
    if (!intent) return refused(intent.error());
    if (!*intent) return Recovered::nothing;
    const auto tail = tail_of(held, **intent);
    if (!tail) return refused(tail.error());
    if (*tail == Tail::other) return failed(AppendFault::orphan, orphan_of(held.place));
    const bool whole = *tail == Tail::whole;
    const auto done = whole ? sync_file(held.file) : cut_back(held, (*intent)->old_size);
    if (!done) return refused(done.error());
    return whole ? Recovered::recorded : Recovered::undone;
}

/// What is to follow the block: its own last end, where it lacks one, then the text in its style.
std::string continued(std::string_view block, std::string_view text) {
    const bool crlf = ends_with_crlf(block);
    std::string lines{missing_end(block)};
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        lines += line;
        lines += crlf && !line.ends_with('\r') ? "\r\n" : "\n";
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return lines;
}

tl::expected<Begun, AppendError> begin_append(Held& held, std::string_view text,
                                              const AppendOptions& options,
                                              const std::optional<Batch>& batch) {
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
        auto begun = plan(held, text, options, batch);
        if (!begun) return begun;
        const auto ready = begun->made ? make_file(held) : true;
        if (ready && *ready && is_untouched(held, begun->intent.old_size)) return begun;
        drop_intent(held.place);
        if (!ready) return refused(ready.error());
        if (auto opened = open_file(held); !opened) return refused(opened.error());
    }
    return refused({EAGAIN, "it is changed all the time"});
}

tl::expected<void, AppendError> take_back(Held& held, const Begun& begun) {
    const auto stamp = stamp_of(held.file);
    if (!stamp) return refused(stamp.error());
    held.stamp = *stamp;
    const auto tail = tail_of(held, begun.intent);
    if (tail && *tail != Tail::in_part)
        return failed(AppendFault::unconfirmed, {0, "somebody else changed the file"});
    if (!tail) return refused(tail.error());
    if (auto cut = cut_back(held, begun.intent.old_size); !cut) return refused(cut.error());
    if (begun.made && is_untouched(held, 0)) unlink_in(held.place, held.place.name);
    if (auto dropped = drop_intent(held.place); !dropped) return refused(dropped.error());
    return {};
}
