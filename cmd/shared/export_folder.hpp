#pragma once

#include <string>

#include "command.hpp"
#include "documents/export_tables.hpp"
#include "load.hpp"

namespace cmd {

/// Writes every table of a book into a folder, which is made if it is missing: `TABLE.csv`, each
/// whole or not at all, and none over what was read.
Exit write_folder(const documents::ExportedBook& exported, const std::string& folder, bool raw_csv,
                  const Loaded& loaded, Console& console);

}  // namespace cmd
