#include "base/line_matches.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace {

/// Anchors are sought between anchors no deeper than this: time stays linear.
constexpr int deepest = 16;

/// Lines as numbers: equal lines have equal ones.
using Numbers = std::vector<std::uint32_t>;

struct Range {
    std::size_t before_begin;
    std::size_t before_end;
    std::size_t after_begin;
    std::size_t after_end;
};

class Matcher {
public:
    Matcher(Numbers before, Numbers after, std::size_t different)
        : before_{std::move(before)}, after_{std::move(after)}, seen_(different) {}

    void match(Range range, int depth);

    std::vector<LineMatch> matches;

private:
    /// How often a line occurs in the ranges at hand, and where last.
    struct Seen {
        std::uint32_t in_before = 0;
        std::uint32_t in_after = 0;
        std::size_t before = 0;
    };

    void take_prefix(Range& range);
    std::vector<LineMatch> take_suffix(Range& range) const;
    std::vector<LineMatch> anchors(const Range& range);

    Numbers before_;
    Numbers after_;
    std::vector<Seen> seen_;
};

void Matcher::take_prefix(Range& range) {
    while (range.before_begin < range.before_end && range.after_begin < range.after_end &&
           before_[range.before_begin] == after_[range.after_begin])
        matches.push_back({range.before_begin++, range.after_begin++});
}

std::vector<LineMatch> Matcher::take_suffix(Range& range) const {
    std::vector<LineMatch> suffix;
    while (range.before_begin < range.before_end && range.after_begin < range.after_end &&
           before_[range.before_end - 1] == after_[range.after_end - 1])
        suffix.push_back({--range.before_end, --range.after_end});
    std::ranges::reverse(suffix);
    return suffix;
}

/// The longest rising run of `pairs`, which rise in `after`.
std::vector<LineMatch> longest_rising(const std::vector<LineMatch>& pairs) {
    std::vector<std::size_t> ends;                    // of the best run of each length
    std::vector<std::size_t> previous(pairs.size());  // in the run that ends here
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto longer = std::ranges::lower_bound(
            ends, pairs[i].before, {}, [&](std::size_t end) { return pairs[end].before; });
        if (longer != ends.begin()) previous[i] = *(longer - 1);
        if (longer == ends.end()) {
            ends.push_back(i);
        } else {
            *longer = i;
        }
    }
    std::vector<LineMatch> run(ends.size());
    auto at = ends.empty() ? 0 : ends.back();
    for (auto i = run.size(); i > 0; at = previous[at]) run[--i] = pairs[at];
    return run;
}

std::vector<LineMatch> Matcher::anchors(const Range& range) {
    for (auto i = range.before_begin; i < range.before_end; ++i) seen_[before_[i]] = {};
    for (auto i = range.after_begin; i < range.after_end; ++i) seen_[after_[i]] = {};
    for (auto i = range.before_begin; i < range.before_end; ++i) {
        ++seen_[before_[i]].in_before;
        seen_[before_[i]].before = i;
    }
    for (auto i = range.after_begin; i < range.after_end; ++i) ++seen_[after_[i]].in_after;
    std::vector<LineMatch> pairs;
    for (auto i = range.after_begin; i < range.after_end; ++i) {
        const auto& seen = seen_[after_[i]];
        if (seen.in_before == 1 && seen.in_after == 1) pairs.push_back({seen.before, i});
    }
    return longest_rising(pairs);
}

void Matcher::match(Range range, int depth) {
    take_prefix(range);
    const auto suffix = take_suffix(range);
    const bool both = range.before_begin < range.before_end && range.after_begin < range.after_end;
    auto found = both && depth < deepest ? anchors(range) : std::vector<LineMatch>{};
    for (const auto& anchor : found) {
        match({range.before_begin, anchor.before, range.after_begin, anchor.after}, depth + 1);
        matches.push_back(anchor);
        range.before_begin = anchor.before + 1;
        range.after_begin = anchor.after + 1;
    }
    if (!found.empty()) match(range, depth + 1);
    matches.insert(matches.end(), suffix.begin(), suffix.end());
}

}  // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end == std::string_view::npos ? end : end + 1));
        text.remove_prefix(lines.back().size());
    }
    return lines;
}

std::vector<LineMatch> line_matches(const std::vector<std::string_view>& before,
                                    const std::vector<std::string_view>& after) {
    std::unordered_map<std::string_view, std::uint32_t> known;
    const auto numbers = [&](const std::vector<std::string_view>& lines) {
        Numbers result;
        for (const auto line : lines)
            result.push_back(
                known.emplace(line, static_cast<std::uint32_t>(known.size())).first->second);
        return result;
    };
    auto left = numbers(before);
    auto right = numbers(after);
    Matcher matcher{std::move(left), std::move(right), known.size()};
    matcher.match({0, before.size(), 0, after.size()}, 0);
    return std::move(matcher.matches);
}
