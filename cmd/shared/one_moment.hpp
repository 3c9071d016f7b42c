#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "base/source.hpp"
#include "command.hpp"

namespace cmd {

/// What one reading of a book took in.
struct Reading {
    const Sources& sources;
    std::uint64_t bytes;  // of all of them that counted
};

/// Reads a book until nobody wrote to it meanwhile: files opened before and after a writing would
/// together be the book of no moment. A single file always is of one. `read` begins anew each time,
/// and returns what keeps a book from being read. Bounded: a book that is written to all the time,
/// or cannot be read again, throws `FileChanged`.
std::optional<Exit> read_in_one_moment(bool can_read_again,
                                       const std::function<std::optional<Exit>()>& read,
                                       const std::function<Reading()>& reading);

}  // namespace cmd
