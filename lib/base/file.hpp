#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

#include "base/descriptor.hpp"

/// What tells a file from a later version of itself.
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t modified = 0;  // nanoseconds since the epoch

    friend constexpr bool operator==(const FileStamp&, const FileStamp&) = default;
    /// The same file, perhaps in another version.
    constexpr bool is_of_same_file(const FileStamp& other) const {
        return inode != 0 && device == other.device && inode == other.inode;
    }
};

/// A file was changed by somebody else while a command was reading it.
struct FileChanged : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The stamp of an open regular file. Folders, FIFOs and devices are refused.
tl::expected<FileStamp, FileError> stamp_of(const Descriptor& file);

/// The folder a path names something in: `.` of a mere name.
std::string folder_of(const std::string& path);
/// Its name there; empty when the path ends in a slash.
std::string file_name_of(const std::string& path);
/// The file a path stands for, links followed. Absolute, also of one that is not there yet.
std::string resolved(const std::string& path);

/// What is read has at most so many bytes, since places in it are counted in 32 bits:
/// a larger file is not opened, and a pipe or a growing file not read on.
inline constexpr std::uint64_t most_bytes = 0xFFFF'FFFF;

/// That there are more.
FileError too_many_bytes();

/// An open regular file. Folders, FIFOs and
/// devices are refused, so that no journal can make a command wait.
class FileReader {
public:
    static tl::expected<FileReader, FileError> open(const std::string& path);

    const FileStamp& stamp() const { return stamp_; }
    const Descriptor& descriptor() const { return file_; }
    /// Was it opened through a symbolic link of that name?
    bool is_linked() const { return linked_; }
    /// Is it another version by now than when it was opened?
    bool has_changed() const;
    /// Reads up to `size` bytes from `offset` on to `into`; 0 at the end. Threads may share it.
    tl::expected<std::size_t, FileError> read_at(std::uint64_t offset, char* into,
                                                 std::size_t size) const;

private:
    FileReader(Descriptor file, const FileStamp& stamp, bool linked)
        : file_{std::move(file)}, stamp_{stamp}, linked_{linked} {}

    Descriptor file_;
    FileStamp stamp_;
    bool linked_;
};

/// The whole content of a regular file.
tl::expected<std::string, FileError> read_file(const std::string& path);
/// Everything that standard input holds.
tl::expected<std::string, FileError> read_standard_input();

/// Replaces (or makes) `path` by way of a temporary file beside it: readers see
/// the old content or the new, never a mixture, and a crash keeps the old. Keeps
/// the mode of a file that is there, follows a symbolic link once.
tl::expected<void, FileError> replace_file(const std::string& path, std::string_view content);
