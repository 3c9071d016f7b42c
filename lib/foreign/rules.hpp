#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "settings/import.hpp"

namespace foreign {

/// The rules there are without any configuration.
std::span<const settings::ImportRule> built_in_rules();

/// Where the headings of a file stand, and what stands above them.
struct Heading {
    const settings::ImportRule* rule = nullptr;
    std::uint32_t line = 0;   // from 1
    std::uint32_t begin = 0;  // of that line, and
    std::uint32_t end = 0;    // of what follows it
    char delimiter = ',';
    std::vector<std::string> cells;  // folded
};

/// The first of the first fifty lines that has all words of the rule's header.
std::optional<Heading> heading_of(std::string_view text, const settings::ImportRule& rule);

enum class RuleError { unknown, none_fits, tie };
struct RuleFault {
    RuleError error;
    std::vector<std::string> names;  // that fit alike, or that there are
};

/// The rule for a file and where it fits: the one called `wanted`, else own ones before those built
/// in, then the one with most words. Two that have equally many are a tie.
tl::expected<Heading, RuleFault> choose_rule(std::string_view text, settings::RuleFor purpose,
                                             const settings::Import& import,
                                             const std::string& wanted);

/// Does any rule fit, for whatever purpose, by headings that are not all ASCII? Only those tell
/// anything of an encoding.
bool any_heading_fits(std::string_view text, const settings::Import& import);

}  // namespace foreign
