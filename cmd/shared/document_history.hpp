#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "command.hpp"
#include "documents/blame_table.hpp"

namespace cmd {

/// The commits that changed what any entry that names a document says, oldest first, and behind
/// them what is not committed yet. Of the journals below the folder of the first of `files`, as git
/// has them. A merge counts when it has an entry otherwise than all it merged. Complains itself; of
/// a history that is cut off (a shallow clone) it says so.
tl::expected<std::vector<documents::Touch>, Exit> document_history(
    const std::string& number, const std::vector<std::string>& files, Console& console);

}  // namespace cmd
