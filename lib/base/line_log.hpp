#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/append.hpp"
#include "base/lock.hpp"

/// A file (0600) that only grows, line by line, written by one run at a time: what happened, in
/// order. Nothing else is to write to it.
class LineLog {
public:
    /// Makes the file, folders included. The error is `is_held` while another run has it open.
    static tl::expected<LineLog, FileError> open(const std::string& path,
                                                 std::chrono::milliseconds patience = {});

    /// When it returns well the line is on the disk. A line break or NUL in it is refused.
    tl::expected<void, AppendError> append(std::string_view line);

private:
    LineLog(Lock lock, Descriptor file) : lock_{std::move(lock)}, file_{std::move(file)} {}

    Lock lock_;
    Descriptor file_;
};

/// The whole lines of such a file, none when there is none. What a crash left of a line does not
/// count, and the next append cuts it off. Never waits.
tl::expected<std::vector<std::string>, FileError> read_lines(const std::string& path);
