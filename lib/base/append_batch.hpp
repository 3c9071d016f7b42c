#pragma once

#include <string>
#include <vector>

#include "base/append.hpp"

/// Whole lines for the end of one file. No two of a batch may stand for the same file.
struct Addition {
    std::string path;
    std::string text;
    std::optional<FileStamp> read_as;  // see AppendOptions
};

/// `append_durably` for several files at once: when it returns well all texts are on the disk, when
/// it fails (but for `unconfirmed`) none counts; a crash leaves all or nothing to `open_settled`.
/// `record` is the path of a file that stands meanwhile; nobody else may write a batch with it at
/// the same time. A batch that was cut short with it is put in order first.
tl::expected<void, AppendError> append_batch(
    const std::string& record, const std::vector<Addition>& additions,
    std::chrono::milliseconds patience = std::chrono::milliseconds{10'000});

/// Takes back what a batch left that was cut short, if one was.
tl::expected<void, AppendError> recover_batch(
    const std::string& record,
    std::chrono::milliseconds patience = std::chrono::milliseconds{10'000});
