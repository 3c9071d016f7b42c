#pragma once

#include <string>
#include <string_view>

namespace settings {

/// A text as TOML spells it, in quotes.
std::string quoted(std::string_view text);
/// A key as TOML spells it: in quotes unless it is plain letters, digits, `-` and `_`.
std::string spelled_key(std::string_view name);

}  // namespace settings
