#pragma once

#include "import_options.hpp"

namespace cmd {

/// `ar import books -f FILE --rules FILE`: a book of another program as entries of ours.
Exit import_books(const ImportOptions& options, Console& console);

}  // namespace cmd
