#include "foreign/rules.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "foreign/csv.hpp"
#include "foreign/text.hpp"

namespace foreign {

namespace {

constexpr std::size_t head_lines = 50;
constexpr std::size_t longest_line = 65'536;  // bytes of a line with headings
constexpr std::string_view delimiters = ",;\t|";

bool has_all(const std::vector<std::string>& cells, const std::vector<std::string>& words) {
    return std::ranges::all_of(words, [&](const std::string& word) {
        return std::ranges::find(cells, folded(word)) != cells.end();
    });
}

std::vector<std::string> folded_cells(std::string_view line, char delimiter) {
    auto cells = cells_of(line, delimiter);
    for (auto& cell : cells) cell = folded(cell);
    return cells;
}

/// The rules of one kind that fit best, with where they do.
std::vector<Heading> best_of(std::string_view text, settings::RuleFor purpose,
                             std::span<const settings::ImportRule> rules,
                             const std::string& wanted) {
    std::vector<Heading> best;
    for (const auto& rule : rules) {
        if (rule.purpose != purpose || (!wanted.empty() && rule.name != wanted)) continue;
        auto heading = heading_of(text, rule);
        if (!heading) continue;
        const auto most = best.empty() ? 0 : best.front().rule->header.size();
        if (rule.header.size() < most) continue;
        if (rule.header.size() > most) best.clear();
        best.push_back(std::move(*heading));
    }
    return best;
}

bool any_fits(std::string_view text, std::span<const settings::ImportRule> rules) {
    return std::ranges::any_of(rules, [&](const settings::ImportRule& rule) {
        return !std::ranges::all_of(rule.header, is_ascii) && heading_of(text, rule).has_value();
    });
}

}  // namespace

std::optional<Heading> heading_of(std::string_view text, const settings::ImportRule& rule) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < head_lines && at < text.size(); ++i) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, std::min(end - at, longest_line));
        for (const char delimiter : delimiters) {
            if (line.find(delimiter) == std::string_view::npos) continue;
            auto cells = folded_cells(line, delimiter);
            if (has_all(cells, rule.header))
                return Heading{&rule,
                               static_cast<std::uint32_t>(i + 1),
                               static_cast<std::uint32_t>(at),
                               static_cast<std::uint32_t>(std::min(end + 1, text.size())),
                               delimiter,
                               std::move(cells)};
        }
        at = end + 1;
    }
    return std::nullopt;
}

tl::expected<Heading, RuleFault> choose_rule(std::string_view text, settings::RuleFor purpose,
                                             const settings::Import& import,
                                             const std::string& wanted) {
    std::vector<std::string> names;
    for (const auto rules :
         {std::span<const settings::ImportRule>{import.rules}, built_in_rules()}) {
        auto best = best_of(text, purpose, rules, wanted);
        if (best.size() == 1) return std::move(best.front());
        RuleFault tie{RuleError::tie, {}};
        for (const auto& heading : best) tie.names.push_back(heading.rule->name);
        if (!best.empty()) return tl::unexpected{std::move(tie)};
        for (const auto& rule : rules)
            if (rule.purpose == purpose) names.push_back(rule.name);
    }
    const bool unknown = !wanted.empty() && std::ranges::find(names, wanted) == names.end();
    return tl::unexpected{
        RuleFault{unknown ? RuleError::unknown : RuleError::none_fits, std::move(names)}};
}

bool any_heading_fits(std::string_view text, const settings::Import& import) {
    return any_fits(text, import.rules) || any_fits(text, built_in_rules());
}

}  // namespace foreign
