#pragma once

#include <chrono>
#include <string>

#include "base/descriptor.hpp"

/// An exclusive lock, held until the object goes. It is on a file of its own (0600), which stays:
/// whoever removed it would lock another one than those who wait for it. No child inherits it.
class Lock {
public:
    /// Tries for as long as `patience` lasts, at 0 ms once. The error is `is_held` if others kept
    /// it.
    static tl::expected<Lock, FileError> take(const std::string& path,
                                              std::chrono::milliseconds patience = {});
    static tl::expected<Lock, FileError> take_in(const Descriptor& folder, const std::string& name,
                                                 std::chrono::milliseconds patience = {});
    /// The lock of all who write the file that `path` stands for, symbolic links followed.
    static tl::expected<Lock, FileError> take_for(const std::string& path,
                                                  std::chrono::milliseconds patience = {});
    Lock(Lock&&) noexcept = default;
    Lock& operator=(Lock&&) noexcept = default;
    ~Lock();

private:
    explicit Lock(Descriptor file) : file_{std::move(file)} {}

    Descriptor file_;
};

/// Has anybody ever locked the file that `path` stands for?
bool has_lock(const std::string& path);

/// `.main.arl.lock`: hidden, and no pattern for `*.arl` takes it.
std::string lock_name(const std::string& name);

/// Was a lock not taken because somebody else holds it?
bool is_held(const FileError& error);
