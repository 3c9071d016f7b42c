#include "base/publish.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <optional>

#include "base/file.hpp"

namespace {

bool is_file_name(std::string_view name) {
    return !name.empty() && name != "." && name != ".." &&
           name.find_first_of(std::string_view{"/\0", 2}) == std::string_view::npos;
}

/// Nobody guesses it, and no other run has the same.
tl::expected<std::string, FileError> temporary_name(const std::string& name) {
    std::uint64_t number = 0;
    if (uninterrupted([&] { return ::getrandom(&number, sizeof number, 0); }) < 0)
        return tl::unexpected{last_error()};
    return fmt::format(".{}.{:016x}.new", name, number);
}

tl::expected<void, FileError> fill(const Descriptor& folder, const std::string& name,
                                   std::string_view content) {
    const auto file = open_in(folder, name, O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (!file) return tl::unexpected{file.error()};
    if (auto changed = set_mode(*file, 0600); !changed) return changed;
    if (auto written = write_all(*file, content); !written) return written;
    return sync_file(*file);
}

/// Brings the content to the disk under another name, of which `give_name(from)` makes the real
/// one; it returns 0 when that went well.
template <class GiveName>
tl::expected<void, FileError> publish_by(GiveName give_name, const Descriptor& folder,
                                         const std::string& name, std::string_view content) {
    const auto temporary = temporary_name(name);
    if (!temporary) return tl::unexpected{temporary.error()};
    auto result = fill(folder, *temporary, content);
    if (result && give_name(temporary->c_str()) != 0) result = tl::unexpected{last_error()};
    ::unlinkat(folder.number(), temporary->c_str(), 0);
    if (!result) return result;
    return sync_folder(folder);
}

/// What stands under a name already, if anything does.
tl::expected<std::optional<Published>, FileError> look_for(const Descriptor& folder,
                                                           const std::string& name,
                                                           std::string_view content) {
    const auto file = open_in(folder, name, O_RDONLY);
    if (!file && file.error().code == ENOENT) return std::nullopt;
    if (!file && file.error().code == ELOOP) return Published::other;
    if (!file) return tl::unexpected{file.error()};
    const auto stamp = stamp_of(*file);
    if (!stamp || stamp->size != content.size()) return Published::other;
    const auto there = read_part(*file, 0, stamp->size);
    if (!there) return tl::unexpected{there.error()};
    return *there == content ? Published::same : Published::other;
}

tl::expected<Descriptor, FileError> open_for(const std::string& folder, const std::string& name) {
    if (!is_file_name(name)) return tl::unexpected{FileError{EINVAL, "it is no name of a file"}};
    return open_private_folder(folder);
}

}  // namespace

tl::expected<Descriptor, FileError> open_private_folder(const std::string& path) {
    auto folder = open_or_make_folder(path, 0700);
    if (!folder) return folder;
    struct stat status{};
    if (::fstat(folder->number(), &status) != 0) return tl::unexpected{last_error()};
    if ((status.st_mode & 077) == 0) return folder;
    return tl::unexpected{
        FileError{EPERM, fmt::format("others may look into {} (mode {:04o}); close it: chmod 700",
                                     path, status.st_mode & 07777)}};
}

tl::expected<Published, FileError> publish_file(const std::string& folder, const std::string& name,
                                                std::string_view content) {
    const auto opened = open_for(folder, name);
    if (!opened) return tl::unexpected{opened.error()};
    auto found = look_for(*opened, name, content);
    if (found && !*found) {
        const auto link = [&](const char* from) {
            return ::linkat(opened->number(), from, opened->number(), name.c_str(), 0);
        };
        const auto published = publish_by(link, *opened, name, content);
        if (published) return Published::made;
        if (published.error().code != EEXIST) return tl::unexpected{published.error()};
        found = look_for(*opened, name, content);
    }
    if (!found) return tl::unexpected{found.error()};
    if (!*found) return tl::unexpected{FileError{ENOENT, "somebody removes it all the time"}};
    // Whoever published it may have been killed before the name was on the disk.
    if (auto synced = sync_folder(*opened); !synced) return tl::unexpected{synced.error()};
    return **found;
}

tl::expected<void, FileError> publish_over(const std::string& folder, const std::string& name,
                                           std::string_view content) {
    const auto opened = open_for(folder, name);
    if (!opened) return tl::unexpected{opened.error()};
    const auto rename = [&](const char* from) {
        return ::renameat(opened->number(), from, opened->number(), name.c_str());
    };
    return publish_by(rename, *opened, name, content);
}

tl::expected<void, FileError> replace_in_folder(const std::string& path, std::string_view content) {
    if (auto folder = open_or_make_folder(folder_of(path)); !folder)
        return tl::unexpected{folder.error()};
    return replace_file(path, content);
}
