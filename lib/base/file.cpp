#include "base/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace {

/// Fills the temporary file: content, then the mode of the file it replaces, then the disk.
tl::expected<void, FileError> fill(const Descriptor& file, std::string_view content, mode_t mode) {
    if (auto written = write_all(file, content); !written) return written;
    if (auto changed = set_mode(file, mode); !changed) return changed;
    return sync_file(file);
}

/// A rename that is not on the disk may be undone by a power cut.
tl::expected<void, FileError> confirm_name(const std::string& path) {
    auto folder = open_folder(folder_of(path));
    auto synced = folder ? sync_folder(*folder)
                         : tl::expected<void, FileError>{tl::unexpected{folder.error()}};
    if (!synced) synced.error().reason = "it may be written: " + synced.error().reason;
    return synced;
}

}  // namespace

FileError too_many_bytes() {
    return {EFBIG, "it has 4 GiB or more; split it and include the parts"};
}

tl::expected<FileStamp, FileError> stamp_of(const Descriptor& file) {
    struct stat status{};
    if (::fstat(file.number(), &status) != 0) return tl::unexpected{last_error()};
    if (!S_ISREG(status.st_mode)) {
        const char* what = S_ISDIR(status.st_mode)    ? "it is a folder"
                           : S_ISFIFO(status.st_mode) ? "it is a FIFO, not a file"
                                                      : "it is not a regular file";
        return tl::unexpected{FileError{EINVAL, what}};
    }
    return FileStamp{status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
                     status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec};
}

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string file_name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string resolved(const std::string& path) {
    if (char* whole = ::realpath(path.c_str(), nullptr); whole != nullptr) {
        std::string target{whole};
        std::free(whole);
        return target;
    }
    // Of what is not there yet, the folder is, or one above it.
    const auto folder = folder_of(path);
    if (folder == path || path.empty()) return path;
    const auto above = resolved(folder);
    return (above == "/" ? "" : above) + "/" + file_name_of(path);
}

tl::expected<FileReader, FileError> FileReader::open(const std::string& path) {
    // O_NONBLOCK: opening a FIFO must not wait for a writer.
    constexpr int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    const auto open = [&](int more) {
        return Descriptor{uninterrupted([&] { return ::open(path.c_str(), flags | more); })};
    };
    auto file = open(O_NOFOLLOW);
    const bool linked = !file.is_open() && errno == ELOOP;
    if (linked) file = open(0);
    if (!file.is_open()) return tl::unexpected{last_error()};
    const auto stamp = stamp_of(file);
    if (!stamp) return tl::unexpected{stamp.error()};
    if (stamp->size > most_bytes) return tl::unexpected{too_many_bytes()};
    return FileReader{std::move(file), *stamp, linked};
}

bool FileReader::has_changed() const {
    const auto now = stamp_of(file_);
    return !now || *now != stamp_;
}

tl::expected<std::size_t, FileError> FileReader::read_at(std::uint64_t offset, char* into,
                                                         std::size_t size) const {
    const auto got = uninterrupted(
        [&] { return ::pread(file_.number(), into, size, static_cast<off_t>(offset)); });
    if (got < 0) return tl::unexpected{last_error()};
    return static_cast<std::size_t>(got);
}

tl::expected<std::string, FileError> read_file(const std::string& path) {
    auto reader = FileReader::open(path);
    if (!reader) return tl::unexpected{reader.error()};
    std::string content(reader->stamp().size + 1, '\0');
    std::size_t filled = 0;
    while (true) {
        if (filled == content.size()) content.resize(content.size() * 2);
        const auto got = reader->read_at(filled, content.data() + filled, content.size() - filled);
        if (!got) return tl::unexpected{got.error()};
        if (*got == 0) break;
        filled += *got;
        if (filled > most_bytes) return tl::unexpected{too_many_bytes()};
    }
    content.resize(filled);
    return content;
}

tl::expected<std::string, FileError> read_standard_input() {
    std::string content;
    char buffer[65536];
    while (true) {
        const auto got = uninterrupted([&] { return ::read(STDIN_FILENO, buffer, sizeof buffer); });
        if (got < 0) return tl::unexpected{last_error()};
        if (got == 0) return content;
        const auto size = static_cast<std::size_t>(got);
        if (content.size() + size > most_bytes) return tl::unexpected{too_many_bytes()};
        content.append(buffer, size);
    }
}

tl::expected<void, FileError> replace_file(const std::string& path, std::string_view content) {
    const auto target = resolved(path);
    struct stat status{};
    const bool exists = ::stat(target.c_str(), &status) == 0;
    if (exists && !S_ISREG(status.st_mode))
        return tl::unexpected{FileError{EINVAL, "it is not a regular file"}};
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t mode = exists ? (status.st_mode & 07777) : (0666 & ~mask);

    std::string temporary = target + ".XXXXXX";
    const Descriptor file{::mkostemp(temporary.data(), O_CLOEXEC)};
    if (!file.is_open()) return tl::unexpected{last_error()};
    auto filled = fill(file, content, mode);
    if (filled && ::rename(temporary.c_str(), target.c_str()) != 0)
        filled = tl::unexpected{last_error()};
    if (!filled) {
        ::unlink(temporary.c_str());
        return filled;
    }
    return confirm_name(target);
}
