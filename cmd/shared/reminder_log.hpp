#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "entry_output.hpp"

namespace cmd {

/// What the journal is to say of a message that was sent, as of a day: `remind C001 …`.
struct Sent {
    Date day;
    std::string entry;
};

/// The journal that is told what was sent: `[dunning] log`. It is part of the book, since the next
/// plan asks the book. All complain themselves.
class ReminderLog {
public:
    /// To be opened before the book is read: nobody else adds to it meanwhile.
    static tl::expected<ReminderLog, Exit> open(const BookOptions& options, Console& console);

    /// Would the book be sound with these?
    Exit check(const std::vector<Sent>& sent, const Loaded& loaded, Console& console) const;
    /// Adds one that was checked, durably.
    Exit add_checked(const Sent& sent, const Loaded& loaded, Console& console) const;
    /// Adds all of them, durably, if the book is sound with them; else none.
    Exit add(const std::vector<Sent>& sent, const Loaded& loaded, Console& console) const;

private:
    ReminderLog(const BookOptions& options, BookLock lock)
        : options_{options}, lock_{std::move(lock)} {}

    BookOptions options_;
    BookLock lock_;
};

}  // namespace cmd
