#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "journal/entry.hpp"

namespace journal {

/// An entry being parsed and where its faults go.
struct Writing {
    Entry& entry;
    Diagnostics& diagnostics;

    /// Reports; an error makes the entry faulty.
    void complain(Rule rule, std::string message, std::vector<Label> labels,
                  std::vector<Hint> hints = {}) const {
        if (diagnostics.level(rule) == Severity::error) entry.faulty = true;
        diagnostics.report({rule, std::move(message), std::move(labels), std::move(hints), {}});
    }
};

}  // namespace journal
