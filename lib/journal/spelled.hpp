#pragma once

#include <string>
#include <string_view>

namespace journal {

/// A customer's id or a document's number as an entry writes it: in quotes where it needs them.
std::string spelled_id(std::string_view id);

/// The same of what stands behind `key:`.
std::string spelled_value(std::string_view value);

/// A text in quotes, whatever it holds.
std::string quoted(std::string_view text);

}  // namespace journal
