#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// A table whose headings nobody knows, and the first lines of it.
struct UnknownTable {
    std::vector<std::string> headings;
    std::uint32_t line = 0;  // of the headings, from 1
    std::vector<std::string_view> lines;
};

/// Of a text with columns: the first of the widest lines that the next line is as wide as. Nothing
/// when no line of the first fifty may be headings.
std::optional<UnknownTable> unknown_table(std::string_view text);

/// The beginning of a rule for it, where a person says which heading is what, and its first lines
/// as comments.
std::string sketched_rule(const UnknownTable& table);

/// Does it say of no column, and of no constant, what the currency of a bank's amounts is?
bool lacks_currency(const settings::ImportRule& rule);

/// A rule as a configuration spells it; with a comment to fill in where it lacks the currency.
std::string spelled_rule(const settings::ImportRule& rule);

}  // namespace foreign
