#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/descriptor.hpp"
#include "base/file.hpp"

/// The batch that an append is part of: its text counts once the batch's record is gone.
struct Batch {
    std::uint64_t id = 0;
    std::string record;  // the path of its record, from the folder of the file
};

/// What an append is about to do. It stands beside the file until that is done, so that readers
/// and the next writer can tell what of the file's end counts.
struct Intent {
    std::uint64_t old_size = 0;
    std::uint64_t before = 0;  // checksum of the last bytes before `old_size`
    std::string text;          // what is to follow them
    std::optional<Batch> batch;

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

/// The same of an append to a file in `folder`, which may be part of a batch: as long as that is
/// not recorded, all of the text is as good as a part of it.
tl::expected<Tail, FileError> tail_in_batch(const Descriptor& folder, const Descriptor& file,
                                            std::uint64_t size, const Intent& intent);

/// The first line of the record that stands while a batch is being written, or was cut short.
std::string record_head(std::uint64_t batch);
