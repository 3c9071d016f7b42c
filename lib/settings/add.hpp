#pragma once

#include <string>

namespace settings {

/// Which journals entries are written to. Paths are as they can be opened from here; empty: the
/// main journal.
struct Add {
    std::string file;  // of dated entries; `{yyyy}`, `{mm}` and `{dd}` stand for the entry's day
    std::string declarations;
};

}  // namespace settings
