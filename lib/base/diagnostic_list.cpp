#include "base/diagnostic_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/excerpt.hpp"
#include "base/text.hpp"

namespace {

using Cause = std::pair<std::string_view, std::string_view>;  // rule name, what repeats

/// The first diagnostic of a cause, and how many there are of it.
struct Folded {
    const Diagnostic* diagnostic;
    std::size_t count;
};

struct Omitted {
    std::string_view rule;
    std::size_t shown;
    std::size_t count;  // of those not shown
};

/// In the order of `ordered`. A diagnostic without a cause stands alone.
std::vector<Folded> fold(std::span<const Diagnostic> ordered) {
    std::vector<Folded> result;
    std::map<Cause, std::size_t> seen;
    for (const auto& diagnostic : ordered) {
        const Cause cause{diagnostic.rule.name, diagnostic.cause};
        const bool repeats = !diagnostic.cause.empty() && seen.contains(cause);
        if (repeats) {
            ++result[seen[cause]].count;
            continue;
        }
        seen.emplace(cause, result.size());
        result.push_back({&diagnostic, 1});
    }
    return result;
}

Omitted& of_rule(std::string_view rule, std::vector<Omitted>& rules) {
    const auto found = std::ranges::find(rules, rule, &Omitted::rule);
    if (found != rules.end()) return *found;
    return rules.emplace_back(Omitted{rule, 0, 0});
}

std::string render_folded(const Folded& folded, const Sources& sources, bool colour) {
    auto text = render(*folded.diagnostic, sources, colour);
    const auto& labels = folded.diagnostic->labels;
    const auto widest =
        labels.empty() ? std::string::npos : quoting_of(sources, labels[0].span.source).word;
    if (folded.count > 1)
        text += fmt::format("and {} more: {}\n", folded.count - 1,
                            visible(quoted_briefly(folded.diagnostic->message, widest)));
    return text;
}

std::string omitted_lines(std::span<const Omitted> rules) {
    std::string text;
    for (const auto& rule : rules)
        if (rule.count > 0) text += fmt::format("and {} more [{}]\n", rule.count, rule.rule);
    return text;
}

}  // namespace

std::string render_all(const Diagnostics& diagnostics, const Sources& sources, int max_per_rule,
                       bool colour) {
    const auto ordered = diagnostics.in_reading_order();
    std::vector<Omitted> rules;
    std::string text;
    for (const auto& folded : fold(ordered)) {
        auto& rule = of_rule(folded.diagnostic->rule.name, rules);
        if (std::cmp_less(rule.shown, max_per_rule)) {
            ++rule.shown;
            text += render_folded(folded, sources, colour);
        } else {
            rule.count += folded.count;
        }
    }
    return text + omitted_lines(rules);
}
