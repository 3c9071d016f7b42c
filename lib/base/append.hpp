#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/file.hpp"

/// Why an append failed. Only after `unconfirmed` may the text be recorded.
enum class AppendFault {
    refused,      // the system said no
    busy,         // others held the lock for longer than the patience
    changed,      // the file is another than the one that was read
    orphan,       // an append was cut short, and the file changed before it could be undone
    unconfirmed,  // all was written, and then the disk did not confirm it, or the file was replaced
};

struct AppendError {
    AppendFault fault;
    FileError error;

    bool may_be_recorded() const { return fault == AppendFault::unconfirmed; }
};

/// "nothing was written: No space left on device", or "it may be recorded: …".
std::string words(const AppendError& error);

struct AppendOptions {
    /// The version the caller read, as `open_settled` stamped it, or `FileStamp{}` if there was no
    /// file. Unless that is what is there now, nothing is written.
    std::optional<FileStamp> read_as;
    /// With whoever else is writing.
    std::chrono::milliseconds patience{10'000};
};

/// Where the text begins in the file, and what the file is now.
struct Appended {
    std::uint64_t begin;
    FileStamp stamp;
};

/// Adds whole lines to a file, or makes it, folders included. When it returns well they are on the
/// disk; when it fails, or the machine does, what was there before is there, byte for byte, and of
/// the text all or (for `open_settled`) nothing. It is given the line ends of the file, and the
/// file's last line its end. Follows a symbolic link, and locks what it stands for.
tl::expected<Appended, AppendError> append_durably(const std::string& path, std::string_view text,
                                                   const AppendOptions& options = {});

/// What a text becomes behind the last bytes of a file (at least one whole line of it): first what
/// that line lacks of its end, then the text with the file's line ends.
std::string continued(std::string_view block, std::string_view text);

/// What was done about an append that was cut short.
enum class Recovered {
    nothing,   // there was none
    recorded,  // all of it stood in the file; the intent is gone
    undone,    // what stood of it was cut off again; the intent is gone
};

/// Puts in order what a crash left; `append_durably` does it first. An orphan is left alone.
tl::expected<Recovered, AppendError> recover(
    const std::string& path,
    std::chrono::milliseconds patience = std::chrono::milliseconds{10'000});
