#include "base/append_batch.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "base/check.hpp"
#include "base/held_file.hpp"

namespace {

using std::chrono::milliseconds;

/// One file of a batch, its lock held.
struct Member {
    Held held;
    const Addition* addition;
    std::optional<Begun> begun;
};

tl::unexpected<AppendError> refused(const FileError& error) {
    return tl::unexpected{AppendError{AppendFault::refused, error}};
}

tl::unexpected<AppendError> of_file(const Member& member, AppendError error) {
    error.error.reason = fmt::format("{}: {}", member.addition->path, error.error.reason);
    return tl::unexpected{std::move(error)};
}

tl::expected<FilePlace, FileError> record_place(const std::string& record) {
    auto place = place_of(record);
    if (!place) return place;
    // A line of an intent holds its path.
    if (place->path.find('\n') == std::string::npos) return place;
    return tl::unexpected{FileError{EINVAL, "the name of its folder has a line feed"}};
}

std::string relative(const std::string& path, const std::string& folder) {
    return std::filesystem::path{path}.lexically_relative(folder).string();
}

std::uint64_t random_number() {
    std::random_device device;
    return std::uint64_t{device()} << 32 | device();
}

/// Takes the locks in the order of the paths, as everybody does who takes several.
tl::expected<std::vector<Member>, AppendError> hold_all(const std::vector<Addition>& additions,
                                                        milliseconds patience) {
    std::vector<const Addition*> sorted;
    for (const auto& addition : additions) sorted.push_back(&addition);
    std::ranges::sort(sorted, {},
                      [](const Addition* addition) { return resolved(addition->path); });
    std::vector<Member> members;
    for (const auto* addition : sorted) {
        auto held = hold(addition->path, patience);
        if (!held) return tl::unexpected{held.error()};
        members.push_back({std::move(*held), addition, {}});
    }
    return members;
}

/// Its first line names the batch, the others its files.
std::string record_of(std::uint64_t id, const std::vector<Member>& members,
                      const std::string& folder) {
    auto record = record_head(id);
    for (const auto& member : members) record += relative(member.held.place.path, folder) + "\n";
    return record;
}

tl::expected<void, AppendError> write_member(Member& member, const Batch& batch) {
    auto& held = member.held;
    auto begun = begin_append(held, member.addition->text, {member.addition->read_as, {}}, batch);
    if (!begun) return of_file(member, begun.error());
    member.begun = std::move(*begun);
    if (auto written = write_all(held.file, member.begun->intent.text); !written)
        return of_file(member, {AppendFault::refused, written.error()});
    // Nothing counts yet, so that a disk that does not confirm it is no riddle.
    auto synced = sync_file(held.file);
    if (synced && member.begun->made) synced = sync_folder(held.place.folder);
    if (!synced) return of_file(member, {AppendFault::refused, synced.error()});
    if (!is_untouched(held, member.begun->intent.new_size()))
        return of_file(
            member, {AppendFault::changed, {0, "somebody else changed the file at the same time"}});
    return {};
}

/// The record goes last, and only when nothing is left of the others: till then it says that what
/// is there does not count.
void take_back_all(std::vector<Member>& members, const FilePlace& record) {
    bool all = true;
    for (auto& member : members)
        if (member.begun) all = take_back(member.held, *member.begun).has_value() && all;
    if (!all) return;
    ::unlinkat(record.folder.number(), record.name.c_str(), 0);
    sync_folder(record.folder);
}

/// With this the batch counts.
tl::expected<void, FileError> drop_record(const FilePlace& record) {
    if (::unlinkat(record.folder.number(), record.name.c_str(), 0) != 0 && errno != ENOENT)
        return tl::unexpected{last_error()};
    return sync_folder(record.folder);
}

/// Unlike `recover` it takes an intent that cannot be read for a fault: with the record gone it
/// would count.
tl::expected<void, AppendError> recover_member(const std::string& path, milliseconds patience) {
    auto held = hold(path, patience);
    if (!held) return tl::unexpected{held.error()};
    if (auto ordered = put_in_order(*held); !ordered) return tl::unexpected{ordered.error()};
    if (auto dropped = drop_intent(held->place); !dropped) return refused(dropped.error());
    return {};
}

tl::expected<void, AppendError> write_all_members(std::vector<Member>& members,
                                                  const FilePlace& record, std::uint64_t id) {
    for (auto& member : members) {
        const auto folder = folder_of(member.held.place.path);
        const Batch batch{id, relative(record.path, folder)};
        if (auto written = write_member(member, batch); !written) return written;
    }
    return {};
}

}  // namespace

tl::expected<void, AppendError> append_batch(const std::string& record,
                                             const std::vector<Addition>& additions,
                                             milliseconds patience) {
    ::check(!additions.empty());
    if (auto recovered = recover_batch(record, patience); !recovered) return recovered;
    const auto place = record_place(record);
    if (!place) return refused(place.error());
    auto members = hold_all(additions, patience);
    if (!members) return tl::unexpected{members.error()};
    const auto id = random_number();
    const auto content = record_of(id, *members, folder_of(place->path));
    if (auto written = put_aside(*place, place->name, content); !written)
        return refused(written.error());
    if (auto written = write_all_members(*members, *place, id); !written) {
        take_back_all(*members, *place);
        return written;
    }
    if (auto dropped = drop_record(*place); !dropped)
        return tl::unexpected{AppendError{AppendFault::unconfirmed, dropped.error()}};
    // From here on it counts; an intent that stays says so too.
    for (const auto& member : *members) drop_intent(member.held.place);
    return {};
}

tl::expected<void, AppendError> recover_batch(const std::string& record, milliseconds patience) {
    const auto content = read_file(record);
    if (!content && content.error().code == ENOENT) return {};
    if (!content) return refused(content.error());
    const auto place = record_place(record);
    if (!place) return refused(place.error());
    const auto lines = std::string_view{*content};
    for (auto at = lines.find('\n'); at + 1 < lines.size(); at = lines.find('\n', at + 1)) {
        const auto end = lines.find('\n', at + 1);
        if (end == std::string_view::npos) break;
        const std::string name{lines.substr(at + 1, end - at - 1)};
        if (auto recovered = recover_member(folder_of(place->path) + "/" + name, patience);
            !recovered)
            return recovered;
    }
    if (auto dropped = drop_record(*place); !dropped) return refused(dropped.error());
    return {};
}
