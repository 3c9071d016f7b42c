#pragma once

#include <sys/types.h>

#include <cerrno>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

/// Why a file could not be read or written, in words: "permission denied".
struct FileError {
    int code = 0;
    std::string reason;
};

/// What the system call that just failed said.
FileError last_error();

/// An open file or folder, closed with the object. No program that is started inherits it.
class Descriptor {
public:
    Descriptor() = default;
    /// Negative: not open.
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(Descriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor();

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }

private:
    int number_ = -1;
};

/// Makes a system call again for as long as only a signal kept it from being made.
template <class Call>
auto uninterrupted(Call call) {
    while (true) {
        const auto result = call();
        if (result >= 0 || errno != EINTR) return result;
    }
}

tl::expected<Descriptor, FileError> open_folder(const std::string& path);
/// Makes what is missing of it first, durably.
tl::expected<Descriptor, FileError> open_or_make_folder(const std::string& path,
                                                        mode_t mode = 0777);
/// What has this name in the folder, itself: a symbolic link is refused. Waits for no FIFO.
tl::expected<Descriptor, FileError> open_in(const Descriptor& folder, const std::string& name,
                                            int flags, mode_t mode = 0);

/// Up to `size` bytes from `offset` on; fewer only at the end of the file.
tl::expected<std::string, FileError> read_part(const Descriptor& file, std::uint64_t offset,
                                               std::uint64_t size);
/// All of it, in as many pieces as it takes.
tl::expected<void, FileError> write_all(const Descriptor& file, std::string_view content);
tl::expected<void, FileError> cut_to(const Descriptor& file, std::uint64_t size);
/// To the disk. After a failure nobody knows what is there; a second attempt may say that all is
/// well when it is not.
tl::expected<void, FileError> sync_file(const Descriptor& file);
/// The same of the names in a folder; a file system that cannot do it is left alone.
tl::expected<void, FileError> sync_folder(const Descriptor& folder);
/// Gives a file or folder just these rights where it has others, whatever the umask took away.
tl::expected<void, FileError> set_mode(const Descriptor& file, mode_t mode);
