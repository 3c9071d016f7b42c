#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

#include "base/file.hpp"
#include "journal/parse.hpp"

namespace journal {

/// Who receives one part of a long file by itself. `join` puts what it received behind what the
/// sink proper received so far, as if that had received it; a part that cannot be joined is
/// forgotten and read again in turn.
struct Part {
    Sink sink;
    std::function<void()> join;
};

/// How a long file is read by two threads at once: in parts, each by whoever is free.
struct Parts {
    std::function<Part(std::uint64_t bytes)> begin;  // both threads may call it at once
    /// Is a part that could go to the sink proper received more quickly by itself, and joined?
    std::function<bool()> is_better_joined;
    std::uint64_t least_bytes = std::uint64_t{2} << 20;  // of a file worth a second thread
    std::uint64_t part_bytes = std::uint64_t{240} << 10;
};

/// What came of streaming a file, or a part of it.
struct Streamed {
    std::uint64_t bytes = 0;
    std::optional<FileError> error;
};

inline constexpr auto end_of_file = std::numeric_limits<std::uint64_t>::max();

/// Hands the bytes [begin, end) of a file to a parser, through a buffer that is used again and
/// again. Both ends are cuts (journal.md 1.1), or those of the file.
Streamed stream_part(const FileReader& reader, std::uint64_t begin, std::uint64_t end,
                     Parser& parser, const Sink& sink);

/// Where parts of about `part_bytes` begin, the first at 0; both ends of each are cuts.
std::vector<std::uint64_t> part_begins(const FileReader& reader, std::uint64_t part_bytes);

}  // namespace journal
