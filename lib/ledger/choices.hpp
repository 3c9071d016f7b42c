#pragma once

#include <array>
#include <string_view>

#include "journal/keys.hpp"

namespace ledger {

/// The two words of which a key takes one.
using Choice = std::array<std::string_view, 2>;

/// Null of a key that takes other values.
const Choice* choice_of(journal::Key key);

}  // namespace ledger
