#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ledger/book.hpp"

namespace reports {

struct Size {
    std::string_view name;
    std::uint64_t count;
};

struct StatsReport {
    std::vector<Size> sizes;    // bytes and files read, records of the book
    std::vector<Size> entries;  // by kind, in the order of the language; none of a kind: left out
    std::optional<Date> first;
    std::optional<Date> last;
};

StatsReport stats(const ledger::Book& book);

/// How fast a book was read and posted.
struct Speed {
    i128 milliseconds;
    i128 tenths_of_megabytes;  // per second
    i128 blocks;               // per second
};

Speed speed(const ledger::Counts& counts, std::int64_t microseconds);

}  // namespace reports
