#pragma once

#include <functional>
#include <string_view>

#include "base/source.hpp"
#include "journal/parse.hpp"

namespace journal {

/// Hands out the entries of texts that name a document, in order, and reads no others where the
/// number stands nowhere in them. `is_number` is that of a `Renaming`.
void read_naming(const Sources& sources, std::string_view number,
                 const std::function<bool(std::string_view)>& is_number, const Sink& sink);

}  // namespace journal
