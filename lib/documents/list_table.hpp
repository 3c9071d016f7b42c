#pragma once

#include <string>

#include "documents/table.hpp"
#include "foreign/list.hpp"

namespace documents {

/// The first rows of a list as they were read: its file, their lines, and a column for each that
/// the rule found; days and amounts as they were understood.
Paper list_table(const std::string& file, const foreign::ListFile& list, settings::RuleFor purpose,
                 std::size_t most);

}  // namespace documents
