#pragma once

#include <functional>
#include <string>

#include "documents/table.hpp"
#include "reports/seal_changes.hpp"

namespace documents {

/// Where an entry stands, in words and a line; nothing of one whose place nobody knows.
struct SpokenPlace {
    std::string file;
    std::optional<std::int64_t> line;
};
using PlaceOf = std::function<SpokenPlace(const reports::SealChange&)>;

/// What `ar close DATE --explain` shows. `because` says what the entries were compared with.
Paper seal_changes_table(const std::vector<reports::SealChange>& changes, Date day,
                         const std::string& because, const PlaceOf& place_of);

}  // namespace documents
