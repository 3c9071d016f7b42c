#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "command.hpp"
#include "journal/kinds.hpp"

namespace cmd {

/// A kind of entry or declaration by its name; what only a person should write is none.
std::optional<journal::Kind> kind_named(std::string_view word);

/// Says that a word names none, and which may have been meant.
Exit refuse_kind(const std::string& word, Console& console);

}  // namespace cmd
