#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "settings/import.hpp"

namespace foreign {

/// A rule for CSV that no rule fits, guessed from the words of its headings: of sales where they
/// name invoices and customers, else of a bank. Nothing when no line looks like headings. Its
/// `header` are the headings it took columns from.
std::optional<settings::ImportRule> guessed_rule(std::string_view text);

/// The rule that fits already, for whatever purpose, else a guess.
struct ProbedRule {
    settings::ImportRule rule;
    bool guessed = false;
};
std::optional<ProbedRule> probed_rule(std::string_view text, const settings::Import& import,
                                      const std::string& wanted);

/// A rule as a configuration spells it.
std::string spelled_rule(const settings::ImportRule& rule);

}  // namespace foreign
