#pragma once

#include <string>
#include <vector>

#include "settings/dunning.hpp"

namespace settings {

/// The net sales aimed at in twelve months with whoever has a value of a key
/// (`[sales.targets.KEY]`).
struct SalesTarget {
    std::string key;
    std::string value;
    NamedAmount year;

    /// `sales.targets.KEY`, quoted where TOML wants it.
    std::string section() const;
};

struct Sales {
    std::vector<SalesTarget> targets;  // by key, then value; each once
};

}  // namespace settings
