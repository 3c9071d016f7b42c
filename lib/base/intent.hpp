#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/descriptor.hpp"
#include "base/file.hpp"

/// What an append is about to do. It stands beside the file until that is done, so that readers
/// and the next writer can tell what of the file's end counts.
struct Intent {
    std::uint64_t old_size = 0;
    std::uint64_t before = 0;  // checksum of the last bytes before `old_size`
    std::string text;          // what is to follow them

    std::uint64_t new_size() const { return old_size + text.size(); }
};

/// How the end of a file looks to the intent beside it.
enum class Tail {
    in_part,  // only so many of its first bytes follow, perhaps none: cut short, or being written
    whole,    // all of it is there
    other,    // neither: somebody changed the file
};

/// `.main.arl.intent`: hidden, and no pattern for `*.arl` takes it.
std::string intent_name(const std::string& name);

std::string encoded(const Intent& intent);
/// Nothing when a byte is missing or wrong. What it was for was then never begun.
std::optional<Intent> decoded(std::string_view bytes);
/// The same of an open file.
tl::expected<std::optional<Intent>, FileError> read_intent(const Descriptor& file);

/// The end of a file as far as it tells how to go on: at least one whole line.
tl::expected<std::string, FileError> last_block(const Descriptor& file, std::uint64_t size);
/// Of such a block, for `Intent::before`.
std::uint64_t checksum(std::string_view block);

/// `size`: of the file, or as much of it as is looked at.
tl::expected<Tail, FileError> tail_of(const Descriptor& file, std::uint64_t size,
                                      const Intent& intent);
