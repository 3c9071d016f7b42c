#pragma once

#include <string>
#include <string_view>

#include "ledger/draft.hpp"

namespace ledger {

/// How a name differs from a known one that it looks like: `differs from C1 only in case`. Empty
/// when they differ really, or not at all.
std::string difference_in_look(std::string_view name, std::string_view known);

/// A name as an entry says it.
struct SaidName {
    Place place;  // of the entry
    std::string_view text;
    Span span;
    std::string_view kind;  // `document numbers`
};

/// Reports a name that differs from a known one in nothing but look; false when it differs really.
bool complain_look(Draft& draft, const SaidName& name, std::string_view known);

}  // namespace ledger
