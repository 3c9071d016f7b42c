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

FileError last_error() { return {errno, std::strerror(errno)}; }

FileStamp stamp_of(const struct stat& status) {
    return {status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
            status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec};
}

tl::expected<std::size_t, FileError> read_some(int descriptor, char* into, std::size_t size) {
    while (true) {
        const auto got = ::read(descriptor, into, size);
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) return tl::unexpected{last_error()};
    }
}

tl::expected<void, FileError> write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const auto put = ::write(descriptor, content.data(), content.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return tl::unexpected{last_error()};
        content.remove_prefix(static_cast<std::size_t>(put));
    }
    return {};
}

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

/// The file a symbolic link stands for, or `path` itself.
std::string resolved(const std::string& path) {
    char* whole = ::realpath(path.c_str(), nullptr);
    if (whole == nullptr) return path;
    std::string target{whole};
    std::free(whole);
    return target;
}

/// Makes the rename itself durable; a file system that cannot sync a folder is left alone.
void sync_folder(const std::string& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

/// Fills the temporary file: content, then the mode of the file it replaces, then the disk.
tl::expected<void, FileError> fill(int descriptor, std::string_view content, mode_t mode) {
    if (auto written = write_all(descriptor, content); !written) return written;
    if (::fchmod(descriptor, mode) != 0) return tl::unexpected{last_error()};
    if (::fsync(descriptor) != 0) return tl::unexpected{last_error()};
    return {};
}

}  // namespace

FileError too_many_bytes() {
    return {EFBIG, "it has 4 GiB or more; split it and include the parts"};
}

tl::expected<FileReader, FileError> FileReader::open(const std::string& path) {
    // O_NONBLOCK: opening a FIFO must not wait for a writer.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) return tl::unexpected{last_error()};
    struct stat status{};
    if (::fstat(descriptor, &status) != 0) {
        const auto error = last_error();
        ::close(descriptor);
        return tl::unexpected{error};
    }
    if (!S_ISREG(status.st_mode)) {
        ::close(descriptor);
        const char* what = S_ISDIR(status.st_mode)    ? "it is a folder"
                           : S_ISFIFO(status.st_mode) ? "it is a FIFO, not a file"
                                                      : "it is not a regular file";
        return tl::unexpected{FileError{EINVAL, what}};
    }
    FileReader reader{descriptor, stamp_of(status)};
    if (reader.stamp().size > most_bytes) return tl::unexpected{too_many_bytes()};
    return reader;
}

FileReader::FileReader(FileReader&& other) noexcept
    : descriptor_{std::exchange(other.descriptor_, -1)}, stamp_{other.stamp_} {}

FileReader& FileReader::operator=(FileReader&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    stamp_ = other.stamp_;
    return *this;
}

FileReader::~FileReader() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

tl::expected<std::size_t, FileError> FileReader::read_at(std::uint64_t offset, char* into,
                                                         std::size_t size) const {
    while (true) {
        const auto got = ::pread(descriptor_, into, size, static_cast<off_t>(offset));
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) return tl::unexpected{last_error()};
    }
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
        const auto got = read_some(STDIN_FILENO, buffer, sizeof buffer);
        if (!got) return tl::unexpected{got.error()};
        if (*got == 0) return content;
        if (content.size() + *got > most_bytes) return tl::unexpected{too_many_bytes()};
        content.append(buffer, *got);
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
    const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (descriptor < 0) return tl::unexpected{last_error()};
    auto filled = fill(descriptor, content, mode);
    if (::close(descriptor) != 0 && filled) filled = tl::unexpected{last_error()};
    if (filled && ::rename(temporary.c_str(), target.c_str()) != 0)
        filled = tl::unexpected{last_error()};
    if (!filled) {
        ::unlink(temporary.c_str());
        return filled;
    }
    sync_folder(folder_of(target));
    return {};
}
