#include "base/lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <thread>

#include "base/file.hpp"

namespace {

using std::chrono::milliseconds;

constexpr milliseconds longest_nap{16};

FileError of_lock(const std::string& name, const FileError& error) {
    return {error.code, fmt::format("{}: {}", name, error.reason)};
}

/// Has somebody removed or replaced the file that was locked?
bool is_gone(const Descriptor& file, const Descriptor& folder, const std::string& name) {
    struct stat locked{};
    struct stat named{};
    return ::fstat(file.number(), &locked) != 0 ||
           ::fstatat(folder.number(), name.c_str(), &named, AT_SYMLINK_NOFOLLOW) != 0 ||
           locked.st_dev != named.st_dev || locked.st_ino != named.st_ino;
}

tl::expected<Descriptor, FileError> open_lock_file(const Descriptor& folder,
                                                   const std::string& name) {
    auto file = open_in(folder, name, O_RDWR | O_CREAT, 0600);
    if (!file) return file;
    if (const auto stamp = stamp_of(*file); !stamp) return tl::unexpected{stamp.error()};
    set_mode(*file, 0600);
    return file;
}

/// One attempt; not open when the file went in the meantime.
tl::expected<Descriptor, FileError> try_once(const Descriptor& folder, const std::string& name) {
    auto file = open_lock_file(folder, name);
    if (!file) return file;
    if (uninterrupted([&] { return ::flock(file->number(), LOCK_EX | LOCK_NB); }) != 0)
        return tl::unexpected{last_error()};
    if (is_gone(*file, folder, name)) return Descriptor{};
    return file;
}

std::string path_of_lock(const std::string& path) {
    const auto file = resolved(path);
    return folder_of(file) + "/" + lock_name(file_name_of(file));
}

}  // namespace

tl::expected<Lock, FileError> Lock::take(const std::string& path, milliseconds patience) {
    const auto folder = open_folder(folder_of(path));
    if (!folder) return tl::unexpected{of_lock(path, folder.error())};
    return take_in(*folder, file_name_of(path), patience);
}

tl::expected<Lock, FileError> Lock::take_in(const Descriptor& folder, const std::string& name,
                                            milliseconds patience) {
    for (milliseconds nap{1}; true; nap = std::min(nap * 2, longest_nap)) {
        auto file = try_once(folder, name);
        if (file && file->is_open()) return Lock{std::move(*file)};
        if (!file && file.error().code != EWOULDBLOCK)
            return tl::unexpected{of_lock(name, file.error())};
        if (patience <= milliseconds{0})
            return tl::unexpected{FileError{EWOULDBLOCK, "somebody else holds " + name}};
        nap = std::min(nap, patience);
        std::this_thread::sleep_for(nap);
        patience -= nap;
    }
}

tl::expected<Lock, FileError> Lock::take_for(const std::string& path, milliseconds patience) {
    return take(path_of_lock(path), patience);
}

// Closing is not enough: a child between its fork and its exec still has the file open.
Lock::~Lock() {
    if (file_.is_open()) ::flock(file_.number(), LOCK_UN);
}

bool has_lock(const std::string& path) {
    struct stat found{};
    return ::lstat(path_of_lock(path).c_str(), &found) == 0;
}

std::string lock_name(const std::string& name) { return "." + name + ".lock"; }

bool is_held(const FileError& error) { return error.code == EWOULDBLOCK; }
