#pragma once

#include <string>
#include <vector>

#include "base/append.hpp"

/// What a file is to hold instead.
struct Replacement {
    std::string path;
    std::string content;
    FileStamp read_as;  // the version that the new content was made of
};

/// Replaces several files. When it returns well all of them are on the disk; when it fails (but for
/// `unconfirmed`) all are as they were: each by way of a new file beside it, so that readers see
/// the old content or the new. `record` is the path of a file that stands while they are put in
/// place; nobody else may write a batch with it at the same time.
tl::expected<void, AppendError> replace_batch(
    const std::string& record, const std::vector<Replacement>& replacements,
    std::chrono::milliseconds patience = std::chrono::milliseconds{10'000});

/// Finishes what a crash cut short; nothing when nothing was. A file that somebody changed since
/// is left alone, and is an `orphan`.
tl::expected<Recovered, AppendError> recover_replacements(
    const std::string& record,
    std::chrono::milliseconds patience = std::chrono::milliseconds{10'000});
