#pragma once

#include <string>

#include "load.hpp"
#include "rename_run.hpp"

namespace cmd {

/// Does no message of the usual outbox that may have been sent, or is to be tried again, know what
/// is renamed by its old id? It could neither be told to the journal then nor go on. Complains
/// itself.
bool is_settled(const RenameOptions& options, const std::string& from, const Loaded& loaded,
                Console& console, Exit& status);

}  // namespace cmd
