#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.hpp"
#include "settings/settings.hpp"

namespace settings {

/// Reads the text of a configuration. Faults are reported and their settings
/// keep the default. Paths are taken relative to the folder of the source.
/// `rules` are the names [lint] may use; none at all: any name.
Settings read(Id<Source> source, const Sources& sources, std::span<const std::string_view> rules,
              Diagnostics& diagnostics);

/// Adds the [rules.NAME] of a file that `[import] rules` names; other sections are refused.
void read_rules(Id<Source> source, const Sources& sources, Settings& settings,
                Diagnostics& diagnostics);

}  // namespace settings
