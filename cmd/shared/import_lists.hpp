#pragma once

#include "import_outcome.hpp"

namespace cmd {

/// `ar import customers|sales|receipts|open-items FILE…`: lists of other programs as entries of
/// the book.
Exit import_lists(settings::RuleFor purpose, const ImportOptions& options, Console& console);

}  // namespace cmd
