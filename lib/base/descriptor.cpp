#include "base/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/file.hpp"
#include "base/pages.hpp"

namespace {

/// The result of a call that returns 0 when all went well.
tl::expected<void, FileError> done(int result) {
    if (result != 0) return tl::unexpected{last_error()};
    return {};
}

/// A folder whose parent is there.
tl::expected<void, FileError> make_folder(const std::string& path, mode_t mode) {
    if (::mkdir(path.c_str(), mode) != 0) return done(errno == EEXIST ? 0 : -1);
    const auto parent = open_folder(folder_of(path));
    if (!parent) return tl::unexpected{parent.error()};
    return sync_folder(*parent);
}

tl::expected<void, FileError> make_folders(const std::string& path, mode_t mode) {
    auto made = make_folder(path, mode);
    const auto parent = folder_of(path);
    if (made || made.error().code != ENOENT || parent == path) return made;
    if (auto above = make_folders(parent, 0777); !above) return above;
    return make_folder(path, mode);
}

}  // namespace

FileError last_error() {
    const int code = errno;
    return {code, std::strerror(code)};
}

Descriptor::~Descriptor() {
    if (is_open()) ::close(number_);
}

tl::expected<Descriptor, FileError> open_folder(const std::string& path) {
    Descriptor folder{
        uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); })};
    if (!folder.is_open()) return tl::unexpected{last_error()};
    return folder;
}

tl::expected<Descriptor, FileError> open_or_make_folder(const std::string& path, mode_t mode) {
    auto folder = open_folder(path);
    if (folder || folder.error().code != ENOENT) return folder;
    if (auto made = make_folders(path, mode); !made) return tl::unexpected{made.error()};
    return open_folder(path);
}

tl::expected<Descriptor, FileError> open_in(const Descriptor& folder, const std::string& name,
                                            int flags, mode_t mode) {
    flags |= O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    Descriptor file{
        uninterrupted([&] { return ::openat(folder.number(), name.c_str(), flags, mode); })};
    if (!file.is_open() && errno == ELOOP)
        return tl::unexpected{FileError{ELOOP, "it is a symbolic link"}};
    if (!file.is_open()) return tl::unexpected{last_error()};
    return file;
}

tl::expected<std::string, FileError> read_part(const Descriptor& file, std::uint64_t offset,
                                               std::uint64_t size) {
    auto part = pages::text_with_room(size);
    part.resize(size);
    std::size_t filled = 0;
    while (filled < part.size()) {
        const auto got = uninterrupted([&] {
            return ::pread(file.number(), part.data() + filled, part.size() - filled,
                           static_cast<off_t>(offset + filled));
        });
        if (got < 0) return tl::unexpected{last_error()};
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    part.resize(filled);
    return part;
}

tl::expected<void, FileError> write_all(const Descriptor& file, std::string_view content) {
    while (!content.empty()) {
        const auto put =
            uninterrupted([&] { return ::write(file.number(), content.data(), content.size()); });
        if (put < 0) return tl::unexpected{last_error()};
        if (put == 0) return tl::unexpected{FileError{EIO, "it takes no bytes"}};
        content.remove_prefix(static_cast<std::size_t>(put));
    }
    return {};
}

tl::expected<void, FileError> cut_to(const Descriptor& file, std::uint64_t size) {
    return done(
        uninterrupted([&] { return ::ftruncate(file.number(), static_cast<off_t>(size)); }));
}

tl::expected<void, FileError> sync_file(const Descriptor& file) {
    return done(uninterrupted([&] { return ::fsync(file.number()); }));
}

tl::expected<void, FileError> sync_folder(const Descriptor& folder) {
    auto synced = sync_file(folder);
    if (!synced && (synced.error().code == EINVAL || synced.error().code == ENOTSUP)) return {};
    return synced;
}

tl::expected<void, FileError> set_mode(const Descriptor& file, mode_t mode) {
    struct stat status{};
    if (::fstat(file.number(), &status) != 0) return tl::unexpected{last_error()};
    if ((status.st_mode & 07777) == mode) return {};
    return done(::fchmod(file.number(), mode));
}
