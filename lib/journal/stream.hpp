#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>

#include "base/file.hpp"
#include "journal/parse.hpp"

namespace journal {

/// Who receives the later half of a long file, while the sink proper receives
/// the earlier one at the same time. Both halves must make of it what one whole
/// would have; a half that cannot be is forgotten and read again in turn.
struct Halves {
    std::function<Sink()> begin;  // a receiver for one later half
    std::function<void()> join;   // what it received belongs behind what the sink proper received
    std::uint64_t least_bytes = std::uint64_t{8} << 20;  // of a file worth a second thread
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

/// A place after `near` where the file may be cut; nothing when there is none within reach.
std::optional<std::uint64_t> cut_after(const FileReader& reader, std::uint64_t near);

/// The later half of a file, being read by a thread of its own.
class LaterHalf {
public:
    /// What is wrong with it is `diagnostics`, which is nobody else's until it ends.
    LaterHalf(const FileReader& reader, std::uint64_t begin, Id<Source> source, const Sink& sink,
              Diagnostics& diagnostics);
    ~LaterHalf();
    LaterHalf(const LaterHalf&) = delete;
    LaterHalf& operator=(const LaterHalf&) = delete;

    /// Waits for its end. Nothing when it could not be read, or a message about it would be
    /// another one than in turn: then what it handed to the sink is to be forgotten.
    std::optional<Streamed> wait();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace journal
