#pragma once

#include "import_options.hpp"

namespace cmd {

/// `ar import bank FILE…`: entries for what came in, and drafts for what a person has to decide.
Exit import_bank_files(const ImportOptions& options, Console& console);

}  // namespace cmd
