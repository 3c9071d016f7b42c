#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/file.hpp"
#include "base/intent.hpp"

/// The size up to which a file may be read while an append to it is under way, or was cut short;
/// nothing when all of it counts. It is of this moment: see `open_settled`. Never waits.
std::optional<std::uint64_t> settled_size(const std::string& path);

/// A file, and how much of it counts: what `append_durably` wrote whole or not at all.
struct SettledFile {
    FileReader reader;
    std::uint64_t size;
};

/// What a reader opens a journal with: no entry is seen in part, whoever is writing. Without an
/// append under way that takes two system calls more than `FileReader::open`.
tl::expected<SettledFile, FileError> open_settled(const std::string& path);

/// How the end of a file looks to an intent beside it, if there is one: `whole` was recorded,
/// `in_part` is being written or was cut short, `other` is for a person to look at.
tl::expected<std::optional<Tail>, FileError> tail_beside_intent(const std::string& path);

/// What counts of a file, as text.
tl::expected<std::string, FileError> read_settled(const std::string& path);
