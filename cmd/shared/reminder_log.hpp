#pragma once

#include <string>

#include <tl/expected.hpp>

#include "load.hpp"

namespace cmd {

/// The journal that is told what was sent: `[dunning] log`. It is part of the book, since the next
/// plan asks the book.
class ReminderLog {
public:
    /// For entries of a day. Makes the file; complains itself where the book does not include it.
    static tl::expected<ReminderLog, Exit> open(const BookOptions& options, const Loaded& loaded,
                                                Date day, Console& console);

    /// Adds `remind C001 …` as of a day, durably. Complains itself.
    bool append(Date day, const std::string& entry, Console& console);

private:
    explicit ReminderLog(std::string path) : path_{std::move(path)} {}

    std::string path_;
};

}  // namespace cmd
